import type { Group } from 'three';
import type { StagedReference } from '../../state/stagePanes.ts';

/** The groups of what turns with a pane's camera about its figure, so that it stands beside it from every side. */
const turning = new Map<Group, StagedReference>();

/** Puts a reference in its place; gives back how to let go of it. */
export function placeReference(group: Group, staged: StagedReference): () => void {
  const { placement, asideMm, isTurning } = staged;
  group.scale.setScalar(placement.factor);
  group.position.set(placement.xMm - asideMm * placement.factor, 0, 0);
  if (!isTurning || asideMm === 0) return () => {};
  turning.set(group, staged);
  return () => turning.delete(group);
}

/** Moves what stands beside the figures of a pane to the viewer's left of them. */
export function turnReferences(pane: number, azimuthRad: number): void {
  for (const [group, { placement, asideMm }] of turning) {
    if (placement.pane !== pane) continue;
    const aside = asideMm * placement.factor;
    group.position.x = placement.xMm - aside * Math.cos(azimuthRad);
    group.position.z = aside * Math.sin(azimuthRad);
    group.updateMatrixWorld(true);
  }
}
