import {
  add,
  cross,
  distance,
  midpoint,
  normalize,
  scaleVector,
  subtract,
  type Vec3,
} from '../geometry/vectors.ts';
import type { Evidence } from '../measures/measure.ts';
import { bodyLine, bodyLines, drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideLine, GuideStyle } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** What a measure is and what was expected of it, to be pointed at on the figure. */
export interface ShownDeviation {
  /** The measure's key. */
  readonly key: string;
  /** What it was taken along; mm as modelled in the body frame. */
  readonly evidence: readonly Evidence[];
  /** Expected ÷ measured. */
  readonly ratio: number;
  /** Whether it is too large, as told by colour besides the text. */
  readonly tone: 'over' | 'under';
  /** Breadths and girths grow from their middle, all else from where it begins. */
  readonly isFromMiddle: boolean;
  readonly text: string;
}

export const deviationArrows = {
  id: 'deviationArrows',
  label: 'Deviation arrows',
  group: 'Proportion',
  hint: 'Where what is amiss ends and where it is expected to end, with the difference: the worst few.',
  draw: ({ deviations, mmPerPx, modelScale }) =>
    deviations.length === 0
      ? null
      : joined(deviations.map((each) => drawDeviation(each, modelScale, mmPerPx))),
} as const satisfies Guide;

const joined = (drawings: readonly GuideDrawing[]): GuideDrawing => ({
  lines: drawings.flatMap(({ lines }) => lines),
  labels: drawings.flatMap(({ labels }) => labels),
  planes: drawings.flatMap(({ planes }) => planes),
  marks: drawings.flatMap(({ marks }) => marks),
});

/**
 * A measured line or curve beside where it is expected, with arrows from the one to the other.
 * @param modelScale life-size mm per mm as modelled
 */
export function drawDeviation(
  { evidence, ratio, tone, isFromMiddle, text }: ShownDeviation,
  modelScale: number,
  mmPerPx: GuideContext['mmPerPx'],
): GuideDrawing {
  const drawn = evidence
    .filter(({ points }) => points.length > 1)
    .map(({ kind, points }) => ({ kind, points: points.map((point) => scaleVector(point, modelScale)) }));
  const [first] = drawn;
  if (!first) return drawingOf({});
  const lines = drawn.flatMap(({ kind, points }) => [
    ...bodyLines(points, kind === 'curve', tone),
    ...(kind === 'curve' ? expectedCurve(points, ratio) : expectedEnds(points, ratio, isFromMiddle)),
    ...(kind === 'curve' ? [] : arrows(points, ratio, isFromMiddle, tone, mmPerPx)),
  ]);
  const ends = first.points;
  const at = first.kind === 'curve' ? farthestRight(ends) : ends.at(-1)!;
  return drawingOf({
    lines,
    labels: [
      {
        at,
        space: 'body',
        text,
        anchor: 'start',
        offsetPx: [14, 0],
        tone,
        priority: labelPriority.chosen,
      },
    ],
  });
}

const middleOf = (points: readonly Vec3[]): Vec3 =>
  scaleVector(
    points.reduce<Vec3>((sum, point) => add(sum, point), [0, 0, 0]),
    1 / points.length,
  );

function expectedCurve(points: readonly Vec3[], ratio: number): readonly GuideLine[] {
  const middle = middleOf(points);
  return bodyLines(
    points.map((point) => add(middle, scaleVector(subtract(point, middle), ratio))),
    true,
    'expected',
  );
}

/** The last points of a line, and where they would be at the length expected: one end, or both. */
function endsOf(
  points: readonly Vec3[],
  ratio: number,
  isFromMiddle: boolean,
): readonly { readonly from: Vec3; readonly to: Vec3 }[] {
  const [start, end] = [points[0]!, points.at(-1)!];
  if (isFromMiddle) {
    const middle = midpoint(start, end);
    return [start, end].map((from) => ({
      from,
      to: add(middle, scaleVector(subtract(from, middle), ratio)),
    }));
  }
  // A bent line grows along its last piece by what the whole of it lacks.
  const length = points.slice(1).reduce((sum, point, i) => sum + distance(points[i]!, point), 0);
  const along = normalize(subtract(end, points.at(-2)!)) ?? [0, 1, 0];
  return [{ from: end, to: add(end, scaleVector(along, length * (ratio - 1))) }];
}

/** A short line across each expected end. */
const expectedEnds = (points: readonly Vec3[], ratio: number, isFromMiddle: boolean): readonly GuideLine[] =>
  endsOf(points, ratio, isFromMiddle).map(({ from, to }) => bodyLine(from, to, 'expected'));

const headPx = 6;

/** From what is to what is expected, with a head there. */
function arrows(
  points: readonly Vec3[],
  ratio: number,
  isFromMiddle: boolean,
  style: GuideStyle,
  mmPerPx: number,
): readonly GuideLine[] {
  return endsOf(points, ratio, isFromMiddle).flatMap(({ from, to }) => {
    const along = normalize(subtract(to, from));
    if (!along) return [];
    // Across the arrow and, as far as can be, across the view from before.
    const across = normalize(cross(along, [0, 0, 1])) ?? [1, 0, 0];
    const head = (side: number): GuideLine =>
      bodyLine(
        to,
        add(
          to,
          add(scaleVector(along, -headPx * mmPerPx), scaleVector(across, (side * headPx * mmPerPx) / 2)),
        ),
        style,
      );
    const tick = (at: Vec3): GuideLine =>
      bodyLine(
        add(at, scaleVector(across, -headPx * mmPerPx)),
        add(at, scaleVector(across, headPx * mmPerPx)),
        style,
      );
    return [bodyLine(from, to, style), head(1), head(-1), tick(from), tick(to)];
  });
}

const farthestRight = (points: readonly Vec3[]): Vec3 =>
  points.reduce((best, point) => (point[0] > best[0] ? point : best));
