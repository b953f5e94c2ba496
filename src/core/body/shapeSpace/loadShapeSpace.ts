import { unpackShapeSpace } from './packShapeSpace.ts';
import type { ShapeSpace } from './shapeSpace.ts';

let loaded: Promise<ShapeSpace> | null = null;

/** The ways in which bodies differ; read on first use, and kept. */
export const loadShapeSpace = (): Promise<ShapeSpace> =>
  (loaded ??= import('./shapeSpaceData.ts').then(({ shapeSpaceData }) => unpackShapeSpace(shapeSpaceData)));
