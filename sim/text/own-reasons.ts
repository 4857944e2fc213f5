/** Reasons that the program itself gives for a value, where nobody wrote one; what a file says is the user's. `viz/words` has them in Chinese. */

export const MODEL_DEFAULT = 'default of the model'
export const SET_ON_COMMAND_LINE = 'set on the command line'

export function setByStudy(study: string): string {
  return `set by the study ${study}`
}

export function variedByStudy(study: string): string {
  return `varied by the study ${study}`
}
