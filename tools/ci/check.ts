/** `tsx tools/ci/check.ts NAME FILE`: one check of the gate on one file. Exit code 1 when something is not right, 2 for a wrong request. */
import { check } from './checks.ts'

const { code, says } = check(...process.argv.slice(2))
if (code === 0) console.log(says)
else console.error(says)
process.exitCode = code
