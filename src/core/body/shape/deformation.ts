import { smoothStep } from '../../geometry/smoothStep.ts';
import type { BodyTemplate } from '../template/bodyTemplate.ts';
import { armMap } from './armMap.ts';
import { footMap } from './footMap.ts';
import type { Ground, PointMap } from './ground.ts';
import { handMap } from './handMap.ts';
import { headMap } from './headMap.ts';
import { heightMap } from './heightMap.ts';
import { legMap } from './legMap.ts';
import type { Proportions } from './proportions.ts';
import type { RestShape } from './restShape.ts';
import { trunkMap } from './trunkMap.ts';

export interface Deformation {
  readonly trunk: PointMap;
  readonly leg: PointMap;
  readonly foot: PointMap;
  readonly arm: PointMap;
  readonly hand: PointMap;
  readonly head: PointMap;
  /** How far a point at that height, so far from the middle, belongs to the legs. */
  readonly legShare: (heightMm: number, outMm: number) => number;
}

/** The maps that give a rest shape these proportions at this stature in mm. */
export function deformationOf(shape: RestShape, proportions: Proportions, statureMm: number): Deformation {
  const size = statureMm / shape.landmarks['vertex']![1];
  const crotch = shape.landmarks['crotch']![1];
  const hip = shape.joints['leftUpperLeg']![0];
  const ground: Ground = { shape, proportions, size, tall: heightMap(shape, proportions, size) };
  const { sections } = shape;
  const trunk = trunkMap(ground, sections);
  const leg = legMap(ground);
  const arm = armMap(ground, trunk);
  return {
    trunk,
    leg,
    foot: footMap(ground, leg),
    arm,
    hand: handMap(ground, arm),
    head: headMap(ground, sections),
    // Quickly between the thighs, slowly over the hip's outer side, which is of one sweep.
    legShare: (height, out) => {
      const slow = 55 * smoothStep(0.5 * hip, 1.5 * hip, out);
      return 1 - smoothStep(crotch - 18 - slow, crotch + 38 + slow, height);
    },
  };
}

/** Vertices of the left half moved by a deformation, and their mirror images; all others are left at 0. */
export function deformSkin(
  template: BodyTemplate,
  shape: RestShape,
  maps: Deformation,
  vertices: ArrayLike<number>,
): Float32Array {
  const { regions, twins } = template;
  const from = shape.positions;
  const to = new Float32Array(from.length);
  const order = ['arm', 'hand', 'foot', 'head'] as const;
  for (let i = 0; i < vertices.length; i++) {
    const v = vertices[i]!;
    const x = from[v * 3]!,
      y = from[v * 3 + 1]!,
      z = from[v * 3 + 2]!;
    let px = 0,
      py = 0,
      pz = 0,
      rest = 1;
    for (let region = 0; region < 4; region++) {
      const share = regions[v * 4 + region]!;
      if (share < 1e-3) continue;
      const [mx, my, mz] = maps[order[region]!](x, y, z);
      px += share * mx;
      py += share * my;
      pz += share * mz;
      rest -= share;
    }
    if (rest > 1e-3) {
      const legs = maps.legShare(y, x);
      if (legs < 1) {
        const [mx, my, mz] = maps.trunk(x, y, z);
        px += rest * (1 - legs) * mx;
        py += rest * (1 - legs) * my;
        pz += rest * (1 - legs) * mz;
      }
      if (legs > 0) {
        const [mx, my, mz] = maps.leg(x, y, z);
        px += rest * legs * mx;
        py += rest * legs * my;
        pz += rest * legs * mz;
      }
    }
    const twin = twins[v]!;
    if (twin === v) px = 0;
    to[v * 3] = px;
    to[v * 3 + 1] = py;
    to[v * 3 + 2] = pz;
    to[twin * 3] = -px;
    to[twin * 3 + 1] = py;
    to[twin * 3 + 2] = pz;
  }
  return to;
}
