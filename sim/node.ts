/** The part of the engine that needs Node: worker threads and run folders on a disk. */
export * from './threads/pool.ts'
export * from './store/block-file.ts'
export * from './store/run-store-disk.ts'
export * from './store/run-store-blocks.ts'
export * from './store/run-store-results.ts'
export { MANIFEST_FILE } from './store/run-store-refusals.ts'
export * from './store/run-store.ts'
