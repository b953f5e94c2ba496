import type { Vec3 } from '../geometry/vectors.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';
import type { Posture } from './posture.ts';

/** What measures are taken from: a body's surface and what is known of it, all in the body frame, mm. */
export interface MeasuredBody {
  /**
   * Base and props left out as far as can be; soles on y = 0. What is prepared for cutting it is kept for as long as
   * this very object: a deformed body is a new one.
   */
  readonly mesh: TriangleMesh;
  /** What is known; measures without their landmarks are not taken. */
  readonly landmarks: Readonly<Partial<Record<LandmarkId, Vec3>>>;
  readonly posture: Posture;
}
