import { scaleVector, type Vec3 } from '../../geometry/vectors.ts';
import type { RestBody } from '../fit/measureReference.ts';

/** A body at rest, k times as large about the origin. */
export const scaleRest = (rest: RestBody, k: number): RestBody => {
  const scaled = (places: Readonly<Record<string, Vec3>>): Record<string, Vec3> =>
    Object.fromEntries(Object.entries(places).map(([name, place]) => [name, scaleVector(place, k)]));
  return {
    ...rest,
    positions: rest.positions.map((mm) => mm * k),
    joints: scaled(rest.joints),
    bonePoints: scaled(rest.bonePoints),
  };
};
