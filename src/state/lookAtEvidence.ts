import { midpoint, type Vec3 } from '../core/geometry/vectors.ts';
import { requestCamera } from './cameraRequests.ts';
import { evidenceOf } from './landmarkStore.ts';
import { stagePanes } from './stagePanes.ts';

/** What is looked at fills about this share of the picture, so that it is seen where on the figure it is. */
const filledShare = 0.25;

/** Turns the camera to what the chosen measure was taken along on a figure; nothing where that is not shown. */
export function lookAtEvidence(figure: string): void {
  const pane = stagePanes().find(({ lead }) => lead.derived.figure.id === figure);
  const points = pane && evidenceOf(pane.lead.derived)?.evidence.flatMap((each) => each.points);
  if (!pane || !points || points.length === 0) return;
  const { derived, placement } = pane.lead;
  const factor = (derived.sizes?.modelScale ?? 1) * placement.factor;
  const bound = (pick: (...values: number[]) => number): Vec3 => [
    pick(...points.map(([x]) => x)) * factor + placement.xMm,
    pick(...points.map(([, y]) => y)) * factor,
    pick(...points.map(([, , z]) => z)) * factor,
  ];
  const [least, most] = [bound(Math.min), bound(Math.max)];
  const lengthMm = Math.hypot(most[0] - least[0], most[1] - least[1], most[2] - least[2]) / filledShare;
  if (lengthMm > (derived.sizes?.statureMm ?? 0) * placement.factor)
    requestCamera({ kind: 'fit', pane: pane.index });
  else requestCamera({ kind: 'look', at: midpoint(least, most), lengthMm, pane: pane.index });
}
