import type { Vec3 } from '../../geometry/vectors.ts';
import { regionOf, type BodyTemplate, type ModelId } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';
import { trunkSections, type TrunkSections } from './sections.ts';

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

export function restShape(template: BodyTemplate, model: ModelId): RestShape {
  const positions = template.shapes[model];
  const isTrunk = (v: number): boolean =>
    template.regions[v * 4 + regionOf.arm]! + template.regions[v * 4 + regionOf.hand]! < 0.25;
  const topMm = pointAt(positions, template.anchors['vertex']!)[1];
  return {
    model,
    positions,
    sections: trunkSections(positions, template.halfCounts.high, isTrunk, topMm),
    joints: template.joints[model],
    landmarks: {
      ...template.bonePoints[model],
      ...Object.fromEntries(
        Object.entries(template.anchors).map(([name, anchor]) => [name, pointAt(positions, anchor)]),
      ),
    },
  };
}
