import type { Vec3 } from '../../geometry/vectors.ts';
import type { BodyLevel, BodyTemplate, SkinAnchor } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
import { pointAt } from '../template/packTemplate.ts';

export type Anchors = Readonly<Record<string, SkinAnchor>>;

/** Landmarks that are by definition the farthest point of their surroundings, and which way. */
const extremes: readonly (readonly [name: string, direction: Vec3])[] = [
  ['vertex', [0, 1, 0]],
  ['crotch', [0, -1, 0]],
  ['pternion', [0, 0, -1]],
];

/** How far an extreme may have moved from where the sculptor had it, as a share of stature. */
const surroundings = 0.02;

/** Landmarks over bones that show no form of their own, and the measure that says how high they lie. */
const slid: readonly (readonly [name: string, measure: string])[] = [
  ['tenthRib', 'tenthRibHeight'],
  ['iliocristale', 'iliocristaleHeight'],
  ['trochanterion', 'trochanterionHeight'],
  ['femoralEpicondyle', 'lateralFemoralEpicondyleHeight'],
  ['tibiale', 'tibialHeight'],
];

/**
 * Where landmarks hang on a fitted skin at rest: extremes are looked for again, and landmarks over bones slide along the
 * skin to the height that is wanted.
 */
export function anchorsOn(
  template: BodyTemplate,
  positions: Float32Array,
  level: BodyLevel,
  targets: Readonly<Record<string, number>>,
): Anchors {
  const anchors: Record<string, SkinAnchor> = { ...template.anchors };
  const reach = pointAt(positions, template.anchors['vertex']!)[1] * surroundings;
  const vertices = levelVertices(template, level).half;
  for (const [name, direction] of extremes)
    anchors[name] = farthest(template, positions, vertices, anchors[name]!, direction, reach);
  for (const [name, measure] of slid) {
    const height = targets[measure];
    const found =
      height === undefined ? null : slideTo(positions, template.levels[level], anchors[name]!, height);
    if (found) anchors[name] = found;
  }
  return anchors;
}

const leastGainMm = 1;

function farthest(
  { twins }: BodyTemplate,
  positions: Float32Array,
  vertices: Uint32Array,
  anchor: SkinAnchor,
  [dx, dy, dz]: Vec3,
  reach: number,
): SkinAnchor {
  const [x, y, z] = pointAt(positions, anchor);
  const isMiddle = x === 0;
  // A flat place has no one extreme: the anchor stays unless another point is clearly farther.
  let best = leastGainMm;
  let found = -1;
  for (const v of vertices) {
    if (isMiddle && twins[v] !== v) continue;
    const [ax, ay, az] = [positions[v * 3]! - x, positions[v * 3 + 1]! - y, positions[v * 3 + 2]! - z];
    if (ax * ax + ay * ay + az * az > reach * reach) continue;
    const far = ax * dx + ay * dy + az * dz;
    if (far > best) [best, found] = [far, v];
  }
  return found < 0 ? anchor : { vertices: [found, found, found], shares: [1, 0, 0] };
}

/** The skin's point at a height that lies nearest to the anchor's, of the left side; null where there is none. */
function slideTo(
  positions: Float32Array,
  triangles: Uint32Array,
  anchor: SkinAnchor,
  height: number,
): SkinAnchor | null {
  const [x, , z] = pointAt(positions, anchor);
  let best = Infinity;
  let found: SkinAnchor | null = null;
  for (let t = 0; t < triangles.length / 2; t++) {
    const a = triangles[t]!;
    const b = triangles[t - (t % 3) + ((t + 1) % 3)]!;
    const [ay, by] = [positions[a * 3 + 1]!, positions[b * 3 + 1]!];
    if (ay < height === by < height) continue;
    const share = (height - ay) / (by - ay);
    const away = Math.hypot(
      positions[a * 3]! + share * (positions[b * 3]! - positions[a * 3]!) - x,
      positions[a * 3 + 2]! + share * (positions[b * 3 + 2]! - positions[a * 3 + 2]!) - z,
    );
    if (away < best) {
      best = away;
      found = { vertices: [a, b, b], shares: [1 - share, share, 0] };
    }
  }
  return found;
}
