/** The part of the engine that needs Node: worker threads and run folders on a disk. */
export * from './experiment/pool.ts'
export * from './experiment/block-file.ts'
export * from './experiment/run-store-disk.ts'
export * from './experiment/run-store-blocks.ts'
export * from './experiment/run-store-results.ts'
export { MANIFEST_FILE } from './experiment/run-store-refusals.ts'
export * from './experiment/run-store.ts'
