import { midpoint, scaleVector, type Vec3 } from '../geometry/vectors.ts';
import type { Evidence } from '../measures/measure.ts';
import { bodyLines, drawingOf } from './drawing.ts';
import type { GuideDrawing } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** What a chosen measure was taken along, and what it says. */
export interface ShownEvidence {
  /** Mm as modelled in the body frame. */
  readonly evidence: readonly Evidence[];
  readonly text: string;
}

/**
 * The points, lines and closed curves that a measure was taken along, with its value.
 * @param modelScale life-size mm per mm as modelled
 */
export function measureEvidence({ evidence, text }: ShownEvidence, modelScale: number): GuideDrawing {
  const drawn = evidence.map(({ kind, points }) => ({
    kind,
    points: points.map((point) => scaleVector(point, modelScale)),
  }));
  const lines = drawn.flatMap(({ kind, points }) =>
    kind === 'points' ? [] : bodyLines(points, kind === 'curve', 'measured'),
  );
  const ends = drawn.flatMap(({ kind, points }) => (kind === 'curve' ? [] : points));
  const at = labelPlace(drawn.find(({ points }) => points.length > 0)?.points ?? []);
  return drawingOf({
    lines,
    marks: ends.map((point) => ({ at: point, space: 'body', style: 'measured' })),
    labels: at
      ? [
          {
            at,
            space: 'body',
            text,
            anchor: 'start',
            offsetPx: [10, 10],
            tone: 'strong',
            priority: labelPriority.chosen,
          },
        ]
      : [],
  });
}

/** Half-way along a line; of a curve its point farthest to the figure's left. */
function labelPlace(points: readonly Vec3[]): Vec3 | null {
  const [first, second] = points;
  if (!first) return null;
  if (points.length === 2) return midpoint(first, second!);
  return points.reduce((best, point) => (point[0] > best[0] ? point : best), first);
}
