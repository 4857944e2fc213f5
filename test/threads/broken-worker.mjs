/** A worker thread that cannot even start. */
throw new Error('no such engine')
