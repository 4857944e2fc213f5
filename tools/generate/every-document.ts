/** Every kind of document that is made from the model. One line a kind; whoever adds one gives its name and what makes it. */
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { API_FOLDER, apiDocuments } from './api/document.ts'
import { CASE_FOLDER, readResults } from './cases/case-folder.ts'
import { caseDocuments } from './cases/documents.ts'
import { defaultsDocuments } from './defaults.ts'
import { evidenceDocument } from './evidence/document.ts'
import type { Generated } from './generated.ts'
import { glossaryDocuments } from './glossary/document.ts'
import { oddDocument } from './odd/document.ts'
import { readmeDocument } from './readme/option-tables.ts'
import { schemaDocuments } from './schema/documents.ts'
import { reliabilityDocument } from '../validation/reliability/page.ts'
import { responsesDocument } from '../validation/responses/page.ts'

export const GENERATED: readonly Generated[] = [
  { name: 'odd', make: () => new Map([['docs/ODD.md', oddDocument()]]) },
  { name: 'evidence', make: () => new Map([['docs/EVIDENCE.md', evidenceDocument()]]) },
  { name: 'glossary', make: glossaryDocuments },
  { name: 'readme', make: readmeDocument },
  { name: 'schema', make: schemaDocuments },
  { name: 'defaults', make: defaultsDocuments },
  { name: 'api', make: () => apiDocuments(), folder: API_FOLDER },
  { name: 'responses', make: responsesDocument },
  { name: 'reliability', make: reliabilityDocument },
  { name: 'cases', make: () => caseDocuments(scenarioFolder(), readResults()), folder: CASE_FOLDER },
]
