/** A worker thread that ends while it loads, without an error. */
process.exit(0)
