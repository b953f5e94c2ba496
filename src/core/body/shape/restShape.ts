import type { Vec3 } from '../../geometry/vectors.ts';
import { regionOf, type BodyTemplate, type ModelId } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';
import { withRelief } from './relief.ts';
import { trunkSections, type TrunkSections } from './sections.ts';
import { stoopOf, type Stoop } from './stoop.ts';

/** A sculpted body at rest before it is fitted to measures. */
export interface RestShape {
  readonly model: ModelId;
  /** 3 per vertex, mm. */
  readonly positions: Float32Array;
  /** Joints and landmarks of the left side and the middle, mm. */
  readonly joints: Readonly<Record<string, Vec3>>;
  readonly landmarks: Readonly<Record<string, Vec3>>;
  readonly sections: TrunkSections;
}

/** What of a body's form no length tells. */
export interface BodyForm {
  /** How far muscles stand out, in times what was sculpted. */
  readonly relief: number;
  /** By how many degrees the back is rounder than was sculpted. */
  readonly stoopDeg: number;
}

export const sculptedForm: BodyForm = { relief: 1, stoopDeg: 0 };

export function restShape(template: BodyTemplate, model: ModelId, form: BodyForm = sculptedForm): RestShape {
  const sculpted = shapeOf(template, model, withRelief(template, model, form.relief), template.joints[model]);
  if (form.stoopDeg === 0) return sculpted;
  const stoop = stoopOf(sculpted.joints, sculpted.landmarks, form.stoopDeg);
  const joints = Object.fromEntries(
    Object.entries(sculpted.joints).map(([name, [x, y, z]]) => [
      name,
      [x, y, z + shiftOfJoint(name, y, stoop)] as Vec3,
    ]),
  );
  return shapeOf(template, model, stooped(template, sculpted.positions, stoop), joints, stoop);
}

function shapeOf(
  template: BodyTemplate,
  model: ModelId,
  positions: Float32Array,
  joints: Readonly<Record<string, Vec3>>,
  stoop?: Stoop,
): RestShape {
  const isTrunk = (v: number): boolean =>
    template.regions[v * 4 + regionOf.arm]! + template.regions[v * 4 + regionOf.hand]! < 0.25;
  const topMm = pointAt(positions, template.anchors['vertex']!)[1];
  return {
    model,
    positions,
    sections: trunkSections(positions, template.halfCounts.high, isTrunk, topMm),
    joints,
    landmarks: {
      ...Object.fromEntries(
        Object.entries(template.bonePoints[model]).map(([name, [x, y, z]]) => [
          name,
          [x, y, z + (stoop?.spine(y) ?? 0)] as Vec3,
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(template.anchors).map(([name, anchor]) => [name, pointAt(positions, anchor)]),
      ),
    },
  };
}

function stooped({ regions }: BodyTemplate, positions: Float32Array, stoop: Stoop): Float32Array {
  const shifted = positions.slice();
  for (let v = 0; v < positions.length / 3; v++) {
    const arms = regions[v * 4 + regionOf.arm]! + regions[v * 4 + regionOf.hand]!;
    const head = regions[v * 4 + regionOf.head]!;
    const rest = 1 - arms - head;
    shifted[v * 3 + 2]! += arms * stoop.arms + head * stoop.head + rest * stoop.spine(positions[v * 3 + 1]!);
  }
  return shifted;
}

/** Joints of the left side that go with the trunk by their height, as all of the middle do. */
const onTrunk: ReadonlySet<string> = new Set([
  'leftShoulder',
  'leftUpperLeg',
  'leftLowerLeg',
  'leftFoot',
  'leftToes',
]);

const shiftOfJoint = (name: string, heightMm: number, stoop: Stoop): number =>
  name.startsWith('left') && !onTrunk.has(name) ? stoop.arms : stoop.spine(heightMm);
