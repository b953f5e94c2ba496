import { distance } from '../geometry/vectors.ts';
import type { HumanoidJoint } from './humanoid.ts';
import type { Rig, RigNode } from './rig.ts';
import { segments, type SegmentId, type SegmentLengths } from './segments.ts';

/**
 * The length of each segment between joint centres in the bind pose, in the file's unit. Segments without both
 * joints, or whose joints stand at one point, are left out; none for what is not a humanoid.
 */
export function measureSegments(rig: Rig, nodes: readonly RigNode[]): SegmentLengths {
  if (rig.kind !== 'humanoid') return {};
  const positions = new Map(nodes.map(({ node, position }) => [node, position]));
  const positionOf = (joint: HumanoidJoint): RigNode['position'] | undefined =>
    positions.get(rig.joints[joint]?.node ?? -1);
  const lengths: Partial<Record<SegmentId, number>> = {};
  for (const { id, from, to } of segments) {
    const [start, end] = [positionOf(from), positionOf(to)];
    const length = start && end ? distance(start, end) : 0;
    if (length > 0) lengths[id] = length;
  }
  return lengths;
}
