import type { CanonLevel } from '../canons/canon.ts';
import { levelHeightMm } from '../canons/levelHeightMm.ts';
import { drawingOf, facingLine } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLabel } from './guide.ts';
import { headingOf } from './heading.ts';
import { labelPriority } from './labelPriority.ts';
import { readLength } from './readout.ts';

/** Where a level's name begins, px to the right of `columns.lineEnd`. */
const namePx = 12;

export const canonLines = {
  id: 'canonLines',
  label: 'Canon lines',
  group: 'Proportion',
  hint: 'Where the chosen canon puts chin, nipples, navel, crotch and knees; ≈ marks what its sources leave unsure.',
  draw,
} as const satisfies Guide;

function draw(context: GuideContext): GuideDrawing {
  const { columns, canon, statureMm } = context;
  return drawingOf({
    lines: canon.levels.map((level) => {
      const y = levelHeightMm(canon, level, statureMm);
      return facingLine(
        [columns.lineStart, y],
        [columns.lineEnd, y],
        level.id === 'sole' ? 'ground' : 'canon',
      );
    }),
    labels: [
      headingOf(context, {
        columnMm: columns.lineEnd,
        shiftPx: namePx,
        text: canon.short,
        anchor: 'start',
        tone: 'quiet',
      }),
      headingOf(context, {
        columnMm: columns.lineEnd,
        shiftPx: columns.valuePx,
        text: 'mm',
        anchor: 'end',
        tone: 'quiet',
      }),
      ...canon.levels.flatMap((level) => labelsOf(level, context)),
    ],
  });
}

function labelsOf(level: CanonLevel, context: GuideContext): readonly GuideLabel[] {
  const y = levelHeightMm(context.canon, level, context.statureMm);
  const isUncertain = level.certainty === 'uncertain';
  const isEnd = level.id === 'crown' || level.id === 'sole';
  const place = { at: [context.columns.lineEnd, y, 0], space: 'facing' } as const;
  return [
    {
      ...place,
      text: isUncertain ? `≈ ${level.label}` : level.label,
      anchor: 'start',
      offsetPx: [namePx, 0],
      tone: isUncertain ? 'quiet' : 'plain',
      priority: isUncertain ? labelPriority.uncertainName : labelPriority.name,
    },
    {
      ...place,
      text: readLength(y, context),
      anchor: 'end',
      offsetPx: [context.columns.valuePx, 0],
      tone: level.id === 'crown' ? 'strong' : 'plain',
      priority: isEnd
        ? labelPriority.endValue
        : isUncertain
          ? labelPriority.uncertainValue
          : labelPriority.value,
    },
  ];
}
