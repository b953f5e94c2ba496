import type { Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';

/** The body lowered or raised until its lowest point stands on y = 0, with its landmarks; mm. */
export function standOnGround(body: MeasuredBody): MeasuredBody {
  const { positions, indices } = body.mesh;
  let lowest = Infinity;
  for (const vertex of indices) lowest = Math.min(lowest, positions[vertex * 3 + 1]!);
  const raised = positions.slice();
  for (let y = 1; y < raised.length; y += 3) raised[y]! -= lowest;
  const landmarks = Object.fromEntries(
    Object.entries(body.landmarks).map(([id, [x, y, z]]) => [id, [x, y - lowest, z] as Vec3]),
  );
  return { ...body, mesh: { ...body.mesh, positions: raised }, landmarks };
}
