import { add, type Vec3 } from '../../geometry/vectors.ts';
import type { MeasuredBody } from '../../measures/measuredBody.ts';

/** The body moved as it is, with its landmarks; mm. */
export function moveBody(body: MeasuredBody, offset: Vec3): MeasuredBody {
  const positions = body.mesh.positions.slice();
  for (let i = 0; i < positions.length; i++) positions[i]! += offset[i % 3]!;
  const landmarks = Object.fromEntries(
    Object.entries(body.landmarks).map(([id, place]) => [id, add(place, offset)]),
  );
  return { ...body, mesh: { ...body.mesh, positions }, landmarks };
}
