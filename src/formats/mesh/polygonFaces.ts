import { figureError } from '../../core/figures/figureError.ts';
import { mostTriangles } from '../limits.ts';
import { createGrowingWholes, type GrowingArray } from './growingArray.ts';

/** Polygons by the numbers of their vertices, as a file lists them. */
export interface PolygonFaces {
  readonly corners: GrowingArray<Uint32Array<ArrayBuffer>>;
  /** 1 + the texture coordinate of each corner, 0 for none; null where no picture wants them. */
  readonly cornerUvs: GrowingArray<Uint32Array<ArrayBuffer>> | null;
  /** Where each face ends in `corners`. */
  readonly ends: GrowingArray<Uint32Array<ArrayBuffer>>;
  /** So many triangles will be made of them. */
  triangles: number;
  /** Faces that were left out: of fewer than three corners, or more than any maker draws. */
  badFaces: number;
}

const mostCorners = 2 ** 16;

/** A list without faces. */
export const createPolygonFaces = (hasUvs: boolean): PolygonFaces => ({
  corners: createGrowingWholes(),
  cornerUvs: hasUvs ? createGrowingWholes() : null,
  ends: createGrowingWholes(),
  triangles: 0,
  badFaces: 0,
});

/** Ends the face whose corners were pushed. Throws `too-many-triangles`. */
export function endFace(faces: PolygonFaces): void {
  const { corners, cornerUvs, ends } = faces;
  const start = ends.last();
  const count = corners.length() - start;
  if (count < 3 || count > mostCorners) {
    faces.badFaces++;
    corners.cutTo(start);
    cornerUvs?.cutTo(start);
    return;
  }
  ends.push(corners.length());
  faces.triangles += count - 2;
  if (faces.triangles > mostTriangles)
    throw figureError('too-many-triangles', { triangles: faces.triangles, limit: mostTriangles });
}
