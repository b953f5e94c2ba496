import { formatLength } from '../scales/formatLength.ts';
import { distance, midpoint, type Vec3 } from '../geometry/vectors.ts';
import { bodyLine, drawingOf } from './drawing.ts';
import type { GuideDrawing } from './guide.ts';

/**
 * Points whose distance is to be told, and the line between the two.
 * @param pointsLifeMm in the body frame, life-size mm
 * @param modelScale life-size mm per mm as modelled
 */
export function calibrationMarks(pointsLifeMm: readonly Vec3[], modelScale: number): GuideDrawing {
  const marks = pointsLifeMm.map((at) => ({ at, space: 'body', style: 'measured' }) as const);
  const [from, to] = pointsLifeMm;
  if (!from || !to) return drawingOf({ marks });
  return drawingOf({
    marks,
    lines: [bodyLine(from, to, 'measured')],
    labels: [
      {
        at: midpoint(from, to),
        space: 'body',
        text: formatLength(distance(from, to) / modelScale, 'asModelled'),
        anchor: 'middle',
        offsetPx: [0, 12],
        tone: 'strong',
        priority: 100,
      },
    ],
  });
}
