/** The figures of a report in their order, as data: page, Markdown, tables and drawings are made of the same ones. */
import type { ReportBriefing } from './briefing.ts'
import { courseFigure } from './sections/course-section.ts'
import type { Figure } from './figure.ts'
import { orderFigure } from './sections/order-figure.ts'
import { loadsFigure } from './sections/offices-section.ts'
import { priceFigure } from './sections/price-section.ts'
import { satisfactionFigure, survivalFigure } from './sections/waiting-section.ts'
import { groupsFigure, streetsFigure } from './sections/winners-section.ts'

/** The sections that have figures. */
export type FigureSection = 'price' | 'waiting' | 'winners' | 'offices' | 'sure' | 'course'

export interface NumberedFigure extends Figure {
  readonly section: FigureSection
  readonly number: number
}

export function figuresOf(briefing: ReportBriefing): NumberedFigure[] {
  const all: readonly (readonly [FigureSection, Figure | null])[] = [
    ['price', priceFigure(briefing)],
    ['waiting', survivalFigure(briefing)],
    ['waiting', satisfactionFigure(briefing)],
    ['winners', streetsFigure(briefing)],
    ['winners', groupsFigure(briefing)],
    ['offices', loadsFigure(briefing)],
    ['sure', orderFigure(briefing)],
    ['course', courseFigure(briefing)],
  ]
  const there = all.flatMap(([section, figure]) => (figure === null ? [] : [{ ...figure, section }]))
  return there.map((figure, at) => ({ ...figure, number: at + 1 }))
}
