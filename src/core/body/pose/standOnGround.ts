import type { MeasuredBody } from '../../measures/measuredBody.ts';
import { moveBody } from './moveBody.ts';

/** The body lowered or raised until its lowest point stands on y = 0, with its landmarks; mm. */
export const standOnGround = (body: MeasuredBody): MeasuredBody => moveBody(body, [0, -lowestOf(body), 0]);

/** Height of a body's lowest point, mm. */
export function lowestOf({ mesh: { positions, indices } }: Pick<MeasuredBody, 'mesh'>): number {
  let lowest = Infinity;
  for (const vertex of indices) lowest = Math.min(lowest, positions[vertex * 3 + 1]!);
  return lowest;
}
