import { nearestPoint, type NearestPoints, type NormalPoints } from './nearestPoints.ts';
import type { PosedPoints } from './poseLayFigure.ts';

/** Where a pose stands in the turned frame of a surface, in the surface's unit. */
export interface Placement {
  readonly pose: PosedPoints;
  /** Where its middle stands. */
  x: number;
  readonly ground: number;
  z: number;
  /** By how much it is turned about its upright, the front to the left. */
  yawRad: number;
  height: number;
  misfit: number;
  /** How far before the upright what the pose does not explain lies, in heights, for each point of the surface. */
  ahead: number;
}

/** How much the ends of two normals count for, in heights: those of normals at right angles are √2 apart. */
const normalLength = 0.08;
const perCosine = 2 * normalLength * normalLength;

/** A pose is turned by this at most: what stands further round faces another way. */
const mostYawRad = 0.5;

/** Where in heights hands are with what they hold: above is the head and what is worn on it, below feet and hems. */
const handsFrom = 0.3;
const handsTo = 0.9;

/** A pose is made larger or smaller by this at once at most. */
const mostStretch = 0.1;

/**
 * One look of every `stride`-th pose point at its neighbour on the surface. Gives the misfit, 0 to 1: the mean of
 * how far off each is, when what is farther than `reach` (in heights) counts ever less (Geman and McClure, 1985);
 * and moves and turns the pose on the ground to where its points fit.
 */
export function lookThere(field: NearestPoints, placement: Placement, reach: number, stride: number): number {
  const { pose, x: originX, ground, z: originZ, height } = placement;
  const { positions, normals } = field;
  const square = reach * reach;
  const sine = Math.sin(placement.yawRad);
  const cosine = Math.cos(placement.yawRad);
  let [weights, shiftX, shiftZ, misfit, looks] = [0, 0, 0, 0, 0];
  let [turns, arms] = [0, 0];
  for (let at = 0; at < pose.count * 3; at += 3 * stride) {
    looks++;
    const px = cosine * pose.positions[at]! + sine * pose.positions[at + 2]!;
    const pz = cosine * pose.positions[at + 2]! - sine * pose.positions[at]!;
    const x = originX + height * px;
    const y = ground + height * pose.positions[at + 1]!;
    const z = originZ + height * pz;
    const nx = cosine * pose.normals[at]! + sine * pose.normals[at + 2]!;
    const ny = pose.normals[at + 1]!;
    const nz = cosine * pose.normals[at + 2]! - sine * pose.normals[at]!;
    const near = nearestPoint(field, x, y, z, nx, ny, nz) * 3;
    if (near < 0) {
      misfit++;
      continue;
    }
    const dx = (positions[near]! - x) / height;
    const dy = (positions[near + 1]! - y) / height;
    const dz = (positions[near + 2]! - z) / height;
    const along = normals[near]! * nx + normals[near + 1]! * ny + normals[near + 2]! * nz;
    const kept = square / (square + dx * dx + dy * dy + dz * dz + perCosine * (1 - along));
    misfit += 1 - kept;
    const weight = kept * kept;
    weights += weight;
    shiftX += weight * dx;
    shiftZ += weight * dz;
    turns += weight * (pz * dx - px * dz);
    arms += weight * (px * px + pz * pz);
  }
  if (weights > 0) {
    placement.x += (shiftX / weights) * height;
    placement.z += (shiftZ / weights) * height;
  }
  if (arms > 0)
    placement.yawRad = Math.max(-mostYawRad, Math.min(mostYawRad, placement.yawRad + turns / arms));
  return looks > 0 ? misfit / looks : 1;
}

/**
 * One look of every point of the surface at its neighbour in the pose. Gives the misfit in the same way, notes what
 * lies ahead, and makes the pose higher or lower so that it fits.
 */
export function lookBack(
  poseField: NearestPoints,
  standing: NormalPoints,
  placement: Placement,
  reach: number,
): number {
  const { x: originX, ground, z: originZ, height } = placement;
  const { positions, normals } = poseField;
  const square = reach * reach;
  const sine = Math.sin(placement.yawRad);
  const cosine = Math.cos(placement.yawRad);
  let [misfit, ahead, stretch, weights] = [0, 0, 0, 0];
  for (let at = 0; at < standing.count * 3; at += 3) {
    const fromX = (standing.positions[at]! - originX) / height;
    const fromZ = (standing.positions[at + 2]! - originZ) / height;
    const x = cosine * fromX - sine * fromZ;
    const y = (standing.positions[at + 1]! - ground) / height;
    const z = cosine * fromZ + sine * fromX;
    const nx = cosine * standing.normals[at]! - sine * standing.normals[at + 2]!;
    const ny = standing.normals[at + 1]!;
    const nz = cosine * standing.normals[at + 2]! + sine * standing.normals[at]!;
    const beyond = y > handsFrom && y < handsTo ? z : 0;
    const near = nearestPoint(poseField, x, y, z, nx, ny, nz) * 3;
    if (near < 0) {
      misfit++;
      ahead += beyond;
      continue;
    }
    const px = positions[near]!;
    const py = positions[near + 1]!;
    const pz = positions[near + 2]!;
    const away = (px - x) * (px - x) + (py - y) * (py - y) + (pz - z) * (pz - z);
    const along = normals[near]! * nx + normals[near + 1]! * ny + normals[near + 2]! * nz;
    const kept = square / (square + away + perCosine * (1 - along));
    misfit += 1 - kept;
    ahead += (1 - kept) * beyond;
    const weight = kept * kept;
    stretch += weight * ((x - px) * px + (y - py) * py + (z - pz) * pz);
    weights += weight * (px * px + py * py + pz * pz);
  }
  if (weights > 0) placement.height *= 1 + Math.max(-mostStretch, Math.min(mostStretch, stretch / weights));
  placement.ahead = standing.count > 0 ? ahead / standing.count : 0;
  return standing.count > 0 ? misfit / standing.count : 1;
}
