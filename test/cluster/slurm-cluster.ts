/**
 * A Slurm cluster of several nodes on this one machine, on loopback only, in a folder of its own. Every daemon is a child of the test and
 * is ended with it, even when the test is killed. Needs root, and Debian's slurm-wlm and slurm-wlm-basic-plugins.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from './free-ports.ts'
import { endAll, kin, processes } from './processes.ts'
import { output, until } from './shell.ts'

export interface SlurmCluster {
  /** What a process must have in its environment to talk to this cluster. */
  readonly environment: NodeJS.ProcessEnv
  /** Cuts the power of a node: its daemon and all that runs on it are gone at once. */
  killNode(node: string): Promise<void>
  /** Processes of jobs on a node, or on all. */
  jobProcesses(node?: string): number[]
  /** Ends everything and removes the folder. */
  down(): Promise<void>
}

/** Why no cluster can be started here, and how it could; undefined where one can. */
export function whyNoCluster(): string | undefined {
  if (process.getuid?.() !== 0) return 'an emulated Slurm cluster needs root'
  if (output('sh', ['-c', 'command -v slurmctld && command -v slurmd || true']).split('\n').length === 2)
    return undefined
  return 'an emulated Slurm cluster needs: apt-get install -y --no-install-recommends slurm-wlm slurm-wlm-basic-plugins'
}

/** Starts nodes n1 ... nN, one processor each, and waits until all are idle. */
export async function startCluster(nodes: number): Promise<SlurmCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'whistle-slurm-'))
  for (const name of ['state', 'spool', 'log']) mkdirSync(join(folder, name))
  const [port, ...ports] = await freePorts(nodes + 1)
  const file = join(folder, 'slurm.conf')
  writeFileSync(file, configuration(folder, port, ports))
  const environment = { ...process.env, SLURM_CONF: file }
  const daemons = new Map<string, ChildProcess>()
  daemons.set('controller', daemon('slurmctld', ['-D'], environment))
  for (let node = 1; node <= nodes; node++)
    daemons.set(`n${node}`, daemon('slurmd', ['-D', '-N', `n${node}`], environment))

  const jobProcesses = (node?: string): number[] => {
    const wanted = [`SLURM_CONF=${file}`, ...(node === undefined ? ['SLURM_JOB_ID'] : [`SLURMD_NODENAME=${node}`])]
    return processes(wanted)
  }
  const cluster: SlurmCluster = {
    environment,
    jobProcesses,
    killNode: async (node) => {
      await endAll([daemons.get(node)!.pid!, ...kin(jobProcesses(node), 'slurmstepd')])
    },
    down: async () => {
      await endAll([...[...daemons.values()].map(({ pid }) => pid!), ...kin(jobProcesses(), 'slurmstepd')])
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    const idle = (): boolean => output('sinfo', ['-h', '-t', 'idle', '-o', '%D'], environment) === String(nodes)
    await until('all nodes are idle', 20, idle)
    return cluster
  } catch (error) {
    await cluster.down()
    throw error
  }
}

/** A daemon that the kernel ends when this process is gone, however it went. */
function daemon(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { env, stdio: 'ignore' })
}

/** Short waits, so that a lost node is noticed in seconds; on a real cluster it takes minutes. */
function configuration(folder: string, port: number, ports: readonly number[]): string {
  const host = hostname()
  return [
    'ClusterName=whistle',
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmctldPort=${port}`,
    'SlurmUser=root',
    'AuthType=auth/none',
    'CredType=cred/none',
    // The time after which a requeued job may start again.
    'AuthInfo=cred_expire=5',
    // Both are needed for loopback only: the first alone leaves the controller listening on every address.
    'CommunicationParameters=NoInAddrAny,NoCtldInAddrAny',
    `StateSaveLocation=${folder}/state`,
    `SlurmdSpoolDir=${folder}/spool/%n`,
    `SlurmctldPidFile=${folder}/controller.pid`,
    `SlurmdPidFile=${folder}/%n.pid`,
    `SlurmctldLogFile=${folder}/log/controller.log`,
    `SlurmdLogFile=${folder}/log/%n.log`,
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'JobAcctGatherType=jobacct_gather/none',
    'AccountingStorageType=accounting_storage/none',
    'MpiDefault=none',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_Core_Memory',
    'ReturnToService=2',
    'SlurmdTimeout=5',
    'MessageTimeout=3',
    'BatchStartTimeout=5',
    'SchedulerParameters=sched_interval=1,batch_sched_delay=0',
    'JobRequeue=1',
    'MaxArraySize=11',
    ...ports.map((one, index) => {
      const node = `NodeName=n${index + 1} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${one}`
      return `${node} CPUs=1 RealMemory=1500 State=UNKNOWN`
    }),
    'PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
    '',
  ].join('\n')
}
