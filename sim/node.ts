/** The part of the engine that needs Node: the scenarios of the package, worker threads, and run folders on a disk. */

// Scenarios and studies by name, and any file by its path.
export { scenarioFolder, studyFolder } from './store/scenario-folder.ts'

// Worker threads: an executor for `runBatch` and `compareScenarios`.
export { PoolError, openPool } from './threads/pool.ts'
export type { Pool, PoolOptions } from './threads/pool.ts'

// Run folders: blocks that survive whatever happens, and results that are put in place together.
export { createRunFolder, openRunFolder } from './store/run-store.ts'
export type { RunFolder } from './store/run-store.ts'
export { BlockFolder } from './store/run-store-blocks.ts'
export type { DamagedBlock } from './store/run-store-blocks.ts'
export type { Damage } from './store/block-file.ts'
export type { ResultsFile } from './store/run-store-results.ts'
export { StorageError } from './store/disk-errors.ts'
export { diskFiles } from './store/run-store-disk.ts'
export type { FileLayer, FileSink } from './store/run-store-disk.ts'
