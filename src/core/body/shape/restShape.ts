import type { Vec3 } from '../../geometry/vectors.ts';
import { modelIds, regionOf, type BodyTemplate, type ModelId } from '../template/bodyTemplate.ts';
import { pointAt } from '../template/packTemplate.ts';
import { trunkSections, type TrunkSections } from './sections.ts';

/** A body at rest before it is fitted to measures: a mixture of the sculpted ones. */
export interface RestShape {
  /** 3 per vertex, mm. */
  readonly positions: Float32Array;
  /** Joints and landmarks of the left side and the middle, mm. */
  readonly joints: Readonly<Record<string, Vec3>>;
  readonly landmarks: Readonly<Record<string, Vec3>>;
  readonly sections: TrunkSections;
}

/** How much of each sculpted body a mixture holds; sums to one. */
export type ModelShares = Readonly<Record<ModelId, number>>;

export function mixShapes(template: BodyTemplate, shares: ModelShares): RestShape {
  const used = modelIds.filter((id) => shares[id] > 0);
  const positions = new Float32Array(template.shapes.man.length);
  for (const id of used) {
    const shape = template.shapes[id];
    const share = shares[id];
    for (let i = 0; i < positions.length; i++) positions[i]! += share * shape[i]!;
  }
  const mixPoints = (
    points: Readonly<Record<ModelId, Readonly<Record<string, Vec3>>>>,
  ): Record<string, Vec3> =>
    Object.fromEntries(
      Object.keys(points.man).map((name) => [
        name,
        [0, 1, 2].map((axis) =>
          used.reduce((sum, id) => sum + shares[id] * points[id][name]![axis]!, 0),
        ) as unknown as Vec3,
      ]),
    );
  const isTrunk = (v: number): boolean =>
    template.regions[v * 4 + regionOf.arm]! + template.regions[v * 4 + regionOf.hand]! < 0.25;
  const topMm = pointAt(positions, template.anchors['vertex']!)[1];
  return {
    positions,
    sections: trunkSections(positions, template.halfCounts.high, isTrunk, topMm),
    joints: mixPoints(template.joints),
    landmarks: {
      ...mixPoints(template.bonePoints),
      ...Object.fromEntries(
        Object.entries(template.anchors).map(([name, anchor]) => [name, pointAt(positions, anchor)]),
      ),
    },
  };
}
