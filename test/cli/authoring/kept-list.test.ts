/** The list that the build has written: it says what the files say, and is not believed once a file is another. */
import { expect, it } from 'vitest'
import { keptList } from '../../../cli/authoring/list-command.ts'
import { listedFiles } from '../../../cli/authoring/listed-files.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { scenarioFolder, studyFolder } from '../../../sim/store/scenario-folder.ts'
import { FILES } from '../../scenario/scenario-folder.ts'

const LIBRARIES = { scenarios: scenarioFolder(), studies: studyFolder() }

it('is the list of the files as long as they are those that it was read from', () => {
  const listed = listedFiles(LIBRARIES)
  const kept = keptList(LIBRARIES, JSON.stringify(listed))
  expect(kept).toEqual(listed)
  const first = kept!.scenarios.find(({ name }) => name === 'haigang-before')!
  expect([first.parent, first.title.zh, first.file]).toEqual([
    'prereform',
    '海港区，改革之前',
    'scenarios/haigang/haigang-before.yaml',
  ])
  expect(kept!.studies.length).toBeGreaterThan(10)
})

it('is read anew where there is none, where a word of a file is another, and where a file is new', () => {
  const scenarios = memoryLibrary(FILES)
  const studies = memoryLibrary({})
  const kept = JSON.stringify(listedFiles({ scenarios, studies }))
  expect(keptList({ scenarios, studies }, undefined)).toBeUndefined()
  expect(keptList({ scenarios, studies }, kept)).toBeDefined()
  const [path, text] = Object.entries(FILES)[0]
  const changed = memoryLibrary({ ...FILES, [path]: text.replace('title:', 'title :') })
  expect(keptList({ scenarios: changed, studies }, kept)).toBeUndefined()
  const more = memoryLibrary({ ...FILES, 'scenarios/mine.yaml': text })
  expect(keptList({ scenarios: more, studies }, kept)).toBeUndefined()
})
