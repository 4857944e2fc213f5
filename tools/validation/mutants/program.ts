/** One portion of a room under mutation, in a process of its own: `program.ts FOLDER NUMBER`. */
import { portionOf } from './drawn.ts'
import { ROOMS } from './rooms.ts'
import { mutate } from './stryker.ts'

const [folder, number] = process.argv.slice(2)
const room = ROOMS.find((one) => one.folder === folder)!
const { all, places } = await portionOf(room, Number(number))
process.stdout.write(JSON.stringify({ all, ...mutate(room, places) }))
