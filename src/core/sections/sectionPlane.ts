import type { Plane } from '../geometry/planes.ts';
import { cross, type Vec3 } from '../geometry/vectors.ts';

/**
 * The plane of a section through a figure's body frame: level at a height over the ground, with `right` along +X and
 * `ahead` along +Z; then tilted about its `right`, its normal to the figure's front; then turned about the upright
 * axis, from the front to the figure's left. A tilt of a quarter turn makes it upright.
 */
export function sectionPlane(heightMm: number, tiltRad: number, turnRad: number): Plane {
  const [flat, upright] = [Math.sin(tiltRad), Math.cos(tiltRad)];
  const [sine, cosine] = [Math.sin(turnRad), Math.cos(turnRad)];
  const normal: Vec3 = [flat * sine, upright, flat * cosine];
  const right: Vec3 = [cosine, 0, -sine];
  return { origin: [0, heightMm, 0], normal, right, ahead: cross(right, normal) };
}
