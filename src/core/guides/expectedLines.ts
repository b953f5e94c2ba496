import { drawingOf, facingLine } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLabel } from './guide.ts';
import { headingOf } from './heading.ts';
import { labelPriority } from './labelPriority.ts';
import { readLength } from './readout.ts';

/** A level of the body where what the figure is held against has it; life-size mm over the soles. */
export interface ExpectedLevel {
  readonly label: string;
  readonly mm: number;
  /** What is usual; null where nobody tells how people differ. */
  readonly band: { readonly low: number; readonly high: number } | null;
}

/** Where a level's name begins, px to the right of `columns.lineEnd`. */
const namePx = 12;

export const expectedLines = {
  id: 'expectedLines',
  label: 'Expected lines',
  group: 'Proportion',
  hint: 'Where anatomy puts each level at this stature, with the band that 90 of 100 people are in; or what else the figure is held against.',
  draw,
} as const satisfies Guide;

/** Null until the figure is judged. */
function draw(context: GuideContext): GuideDrawing | null {
  const { expectedLevels: levels, columns } = context;
  if (levels.length === 0) return null;
  return drawingOf({
    lines: levels.map(({ mm }) => facingLine([columns.lineStart, mm], [columns.lineEnd, mm], 'expected')),
    planes: levels.flatMap(({ band }) =>
      band
        ? [
            {
              corners: [
                [columns.lineStart, band.low, 0],
                [columns.lineEnd, band.low, 0],
                [columns.lineEnd, band.high, 0],
                [columns.lineStart, band.high, 0],
              ],
              style: 'expected',
              space: 'facing',
            } as const,
          ]
        : [],
    ),
    labels: [
      headingOf(context, {
        columnMm: columns.lineEnd,
        shiftPx: namePx,
        text: 'Expected',
        anchor: 'start',
        tone: 'quiet',
      }),
      ...levels.flatMap((level) => labelsOf(level, context)),
    ],
  });
}

function labelsOf({ label, mm }: ExpectedLevel, context: GuideContext): readonly GuideLabel[] {
  const place = { at: [context.columns.lineEnd, mm, 0], space: 'facing', tone: 'quiet' } as const;
  return [
    { ...place, text: label, anchor: 'start', offsetPx: [namePx, 0], priority: labelPriority.uncertainName },
    {
      ...place,
      text: readLength(mm, context),
      anchor: 'end',
      offsetPx: [context.columns.valuePx, 0],
      priority: labelPriority.uncertainValue,
    },
  ];
}
