import { multiplyTurns, rotate } from '../body/pose/boneMotions.ts';
import { compose, type Mat4 } from '../geometry/matrices.ts';
import { add, scaleVector, type Quat, type Vec3 } from '../geometry/vectors.ts';

/** Scales, then turns, then moves; of a scale above 0, so that it never mirrors. */
export interface Similarity {
  readonly scale: number;
  readonly rotation: Quat;
  /** In the unit of what it leads to. */
  readonly translation: Vec3;
}

/** What leaves all in its place. */
export const stayingPut: Similarity = { scale: 1, rotation: [0, 0, 0, 1], translation: [0, 0, 0] };

export const matrixOfSimilarity = ({ scale, rotation, translation }: Similarity): Mat4 =>
  compose(translation, rotation, [scale, scale, scale]);

/** A point after a similarity. */
export const movedBy = ({ scale, rotation, translation }: Similarity, point: Vec3): Vec3 =>
  add(scaleVector(rotate(rotation, point), scale), translation);

/** The similarity that does `first` and then `then`. */
export const inSuccession = (first: Similarity, then: Similarity): Similarity => ({
  scale: then.scale * first.scale,
  rotation: unit(multiplyTurns(then.rotation, first.rotation)),
  translation: movedBy(then, first.translation),
});

/** The way back. */
export function invertSimilarity({ scale, rotation: [x, y, z, w], translation }: Similarity): Similarity {
  const back: Quat = [-x, -y, -z, w];
  return {
    scale: 1 / scale,
    rotation: back,
    translation: scaleVector(rotate(back, translation), -1 / scale),
  };
}

/** Of many products in a row, the length would drift from 1. */
function unit([x, y, z, w]: Quat): Quat {
  const length = Math.hypot(x, y, z, w);
  return [x / length, y / length, z / length, w / length];
}
