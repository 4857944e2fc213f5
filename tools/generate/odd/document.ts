/** docs/ODD.md, the whole text: the sections of the ODD protocol in its order, made from the model. */
import { paragraphs } from '../markdown.ts'
import { concepts } from './sections/concepts.ts'
import { entities } from './sections/entities.ts'
import { purpose } from './sections/purpose.ts'
import { schedule } from './sections/schedule.ts'
import { input, start } from './sections/start.ts'
import { submodels } from './sections/submodels.ts'

export function oddDocument(): string {
  return `${paragraphs(HEAD, purpose(), entities(), schedule(), concepts(), start(), input(), submodels())}\n`
}

const HEAD = `# The model, by the ODD + D protocol

<!-- Made from the model by \`npm run generate\`; changes belong into the code, or into tools/generate/odd/ where the prose is. -->

Overview, design concepts and details (Grimm and others 2006, 2010, 2020), with human decision making (Mueller and others 2013).
Every table is read off the code; E..., I... and T... are the ids of evidence and calibration targets, and what no source gives is
called an assumption.`
