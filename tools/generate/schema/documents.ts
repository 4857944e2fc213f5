/** The schemas from which editors complete scenarios and studies: scenarios/schema/. */
import prettier from 'prettier'
import { scenarioSchema } from '../../../sim/scenario/scenario-schema.ts'
import type { Schema } from '../../../sim/scenario/scenario-schema.ts'
import { studySchema } from '../../../sim/study/study-schema.ts'
import type { Documents } from '../generated.ts'

export async function schemaDocuments(): Promise<Documents> {
  return new Map([
    ['scenarios/schema/scenario.json', await textOf(scenarioSchema())],
    ['scenarios/schema/study.json', await textOf(studySchema())],
  ])
}

function textOf(schema: Schema): Promise<string> {
  return prettier.format(JSON.stringify(schema), { parser: 'json', printWidth: 120 })
}
