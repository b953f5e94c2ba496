import type { ShapeSpace } from './shapeSpace.ts';

/** The bone that moves a point of the space most, as its place in `bones`. */
export function strongestBone({ boneIndices, boneWeights }: ShapeSpace, point: number): number {
  let strongest = point * 4;
  for (let k = strongest + 1; k < point * 4 + 4; k++)
    if (boneWeights[k]! > boneWeights[strongest]!) strongest = k;
  return boneIndices[strongest]!;
}
