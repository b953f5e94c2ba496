import { Matrix4, Vector3 } from 'three';
import { add, scaleVector, type Vec3 } from '../../../src/core/geometry/vectors.ts';
import { loft, type Section } from '../field/loft.ts';
import { ellipsoid, place } from '../field/shapes.ts';
import { unite, type Solid } from '../field/solid.ts';
import { growthOf, type ArmShape, type Proportions } from '../proportions.ts';

/**
 * The pattern arm: along the bones (0 shoulder joint, 1 elbow, 2 wrist), reach outward, inward, to the front and
 * to the back in mm with the palm in, and the region whose girth factor holds.
 */
const pattern: readonly (readonly [number, number, number, number, number, keyof ArmShape['girths']])[] = [
  [-0.12, 40, 36, 40, 42, 'upper'],
  [0.1, 45, 42, 47, 48, 'upper'],
  [0.32, 43, 42, 47, 47, 'upper'],
  [0.54, 38, 40, 46, 44, 'upper'],
  [0.76, 35, 36, 41, 40, 'upper'],
  [0.92, 34, 35, 38, 37, 'elbow'],
  [1.04, 36, 37, 38, 36, 'elbow'],
  [1.18, 40, 40, 42, 38, 'fore'],
  [1.34, 38, 38, 40, 37, 'fore'],
  [1.56, 30, 30, 34, 32, 'fore'],
  [1.78, 23, 23, 29, 28, 'wrist'],
  [2.0, 19, 19, 28, 26, 'wrist'],
  [2.1, 18, 18, 29, 27, 'wrist'],
];

/** The directions of the left arm: down it, out of its outer side, and down the forearm, bent to the front. */
export interface ArmFrame {
  readonly down: Vec3;
  readonly out: Vec3;
  readonly downForearm: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  readonly fingertip: Vec3;
}

export function armFrame({ arm }: Proportions): ArmFrame {
  const angle = (arm.awayDeg * Math.PI) / 180;
  const bend = (arm.elbowBendDeg * Math.PI) / 180;
  const down: Vec3 = [Math.sin(angle), -Math.cos(angle), 0];
  const out: Vec3 = [Math.cos(angle), Math.sin(angle), 0];
  const downForearm = add(scaleVector(down, Math.cos(bend)), [0, 0, Math.sin(bend)]);
  const elbow = add(arm.shoulder, scaleVector(down, arm.upperMm));
  const wrist = add(elbow, scaleVector(downForearm, arm.forearmMm));
  return {
    down,
    out,
    downForearm,
    elbow,
    wrist,
    fingertip: add(wrist, scaleVector(downForearm, arm.handMm)),
  };
}

/** The left arm from the shoulder joint to the wrist, with its deltoid. */
export function sculptArm(p: Proportions): Solid {
  const { down, out } = armFrame(p);
  const { arm } = p;
  const bend = (arm.elbowBendDeg * Math.PI) / 180;
  const forearmAlong = arm.forearmMm * Math.cos(bend);
  const sections = pattern.map(([at, outward, inward, front, back, region]): Section => {
    const past = Math.max(at - 1, 0);
    const along = at < 1 ? at * arm.upperMm : arm.upperMm + past * forearmAlong;
    const forward = past * forearmAlong * Math.tan(bend);
    const k = arm.girths[region];
    return [along, -inward * k, outward * k, forward - back * k, forward + front * k];
  });
  const limb = loft({ origin: arm.shoulder, axis: down, across: out, deep: [0, 0, 1] }, sections, {
    squareness: 0.3,
    endMm: 24 * growthOf(p),
  });
  const basis = new Matrix4().makeBasis(
    new Vector3(...out),
    new Vector3(...scaleVector(down, -1)),
    new Vector3(0, 0, 1),
  );
  const cap = place(ellipsoid([0, 0, 0], arm.deltoid), basis.setPosition(...arm.shoulder));
  return unite(30 * growthOf(p), cap, limb);
}
