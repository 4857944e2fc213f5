/** R and Python with pandas, where tests find them. */
import { join } from 'node:path'
import { ended } from '../cluster/shell.ts'

// Where the gate puts a reader of Parquet for pandas.
const FOLDER = join(import.meta.dirname, '../../.cache/python')

/** The environment that they are started in. */
export const STATISTICS: NodeJS.ProcessEnv = {
  ...process.env,
  PYTHONPATH: [FOLDER, process.env.PYTHONPATH ?? ''].filter((one) => one !== '').join(':'),
}

/** Whether a program ends well: whether it is there, and has what it is asked for. */
export async function works(program: string, ...args: readonly string[]): Promise<boolean> {
  return (await ended(program, args, STATISTICS).catch(() => undefined))?.code === 0
}

export async function pythonWithPandas(): Promise<string | undefined> {
  for (const python of ['python3', '/usr/bin/python3']) if (await works(python, '-c', 'import pandas')) return python
  return undefined
}

export const INSTALL_R = 'apt-get install -y --no-install-recommends r-base-core'
export const INSTALL_PANDAS = 'apt-get install -y --no-install-recommends python3-pandas'
