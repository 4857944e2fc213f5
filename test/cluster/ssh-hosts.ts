/**
 * Hosts that are reached over SSH: each a network of its own within this machine, joined by a cable to one more, where the user sits. Nothing
 * outside this machine is touched. Needs root, iproute2, and Debian's openssh-server and openssh-client.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAll, kin } from './processes.ts'
import { output, until } from './shell.ts'

export interface SshHosts {
  /** Words before a program that is to run where the user sits. */
  readonly seat: readonly string[]
  /** What a program there must have in its environment to reach the hosts by name. */
  readonly environment: NodeJS.ProcessEnv
  /** Pulls the cable of a host. What runs on it goes on, unheard. */
  cut(host: string): void
  down(): Promise<void>
}

const PROGRAMS = ['parallel', 'ssh', '/usr/sbin/sshd', 'ip', 'nsenter', 'setpriv']

/** Why there can be no hosts here, and how there could; undefined where there can. */
export function whyNoHosts(): string | undefined {
  if (process.getuid?.() !== 0) return 'networks of their own need root'
  const missing = PROGRAMS.filter((name) => output('sh', ['-c', `command -v ${name} || true`]) === '')
  if (missing.length === 0) return undefined
  return `${missing.join(', ')} missing; apt-get install -y --no-install-recommends parallel openssh-server openssh-client iproute2`
}

/** Starts hosts by these names, and waits until each answers. */
export async function startHosts(names: readonly string[]): Promise<SshHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'whistle-hosts-'))
  const children: ChildProcess[] = []
  const networks = new Map(['seat', ...names].map((name) => [name, ownNetwork(children)]))
  const seat = within(networks.get('seat')!)
  const inSeat = (...words: string[]): string => output(seat[0], [...seat.slice(1), ...words])
  const hosts: SshHosts = {
    seat,
    environment: { ...process.env, PARALLEL_SSH: `ssh -F ${folder}/ssh_config`, PARALLEL_HOME: folder },
    cut: (host) => void inSeat('ip', 'link', 'set', host, 'down'),
    down: async () => {
      await endAll(kin(children.map(({ pid }) => pid!)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    for (const key of ['host', 'user']) output('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)])
    writeFileSync(join(folder, 'sshd_config'), serverText(folder))
    writeFileSync(join(folder, 'ssh_config'), clientText(folder, names))
    // Debian's sshd asks for it; on a machine that runs one, it is there.
    mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
    for (const [name, pid] of networks) await until(`${name} has a network`, 10, () => isApart(pid))
    names.forEach((name, index) => {
      const network = networks.get(name)!
      cable(networks.get('seat')!, network, name, index + 1)
      const server = [...within(network), '/usr/sbin/sshd', '-D', '-f', join(folder, 'sshd_config')]
      children.push(spawn('setpriv', ['--pdeathsig', 'KILL', ...server], { stdio: 'ignore' }))
    })
    for (const name of names) {
      await until(
        `${name} answers`,
        20,
        () => inSeat('sh', '-c', `ssh -F ${folder}/ssh_config ${name} true && echo yes || true`) === 'yes',
      )
    }
    return hosts
  } catch (error) {
    await hosts.down()
    throw error
  }
}

/** A network of its own, with no name that could be left behind: it lasts as long as the process whose number is returned. */
function ownNetwork(children: ChildProcess[]): number {
  const words = ['--pdeathsig', 'KILL', 'unshare', '--net', 'sleep', 'infinity']
  const child = spawn('setpriv', words, { stdio: 'ignore' })
  children.push(child)
  return child.pid!
}

/** Whether a process has left the network of this one. */
function isApart(pid: number): boolean {
  return readlinkSync(`/proc/${pid}/ns/net`) !== readlinkSync('/proc/self/ns/net')
}

/** Words before a program that is to run in the network of a process. */
function within(pid: number): string[] {
  return ['nsenter', `--net=/proc/${pid}/ns/net`]
}

/** A cable from the seat, where its end has the name of the host, to a host. */
function cable(seat: number, host: number, name: string, number: number): void {
  const ip = (pid: number, ...words: string[]): void => {
    const [program, ...more] = within(pid)
    output(program, [...more, 'ip', ...words])
  }
  ip(seat, 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'cable', 'netns', String(host))
  ip(seat, 'address', 'add', `10.89.${number}.1/24`, 'dev', name)
  ip(seat, 'link', 'set', name, 'up')
  ip(host, 'address', 'add', `10.89.${number}.2/24`, 'dev', 'cable')
  ip(host, 'link', 'set', 'cable', 'up')
  ip(host, 'link', 'set', 'lo', 'up')
}

function serverText(folder: string): string {
  return [
    'Port 22',
    `HostKey ${folder}/host`,
    `AuthorizedKeysFile ${folder}/user.pub`,
    'PidFile none',
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'UsePAM no',
    '',
  ].join('\n')
}

/** A host that is gone is noticed in two seconds. */
function clientText(folder: string, names: readonly string[]): string {
  const hosts = names.flatMap((name, index) => [`Host ${name}`, `  HostName 10.89.${index + 1}.2`])
  return [
    ...hosts,
    'Host *',
    `  IdentityFile ${folder}/user`,
    '  IdentitiesOnly yes',
    '  BatchMode yes',
    '  StrictHostKeyChecking no',
    '  UserKnownHostsFile /dev/null',
    '  LogLevel ERROR',
    '  ConnectTimeout 3',
    '  ServerAliveInterval 1',
    '  ServerAliveCountMax 2',
    '',
  ].join('\n')
}
