import { midpoint, type Vec3 } from '../../geometry/vectors.ts';
import type { LandmarkId } from '../../landmarks/landmarkIds.ts';
import { carriersOf, posedLandmarks } from '../fit/posedLandmarks.ts';
import type { RestBody } from '../fit/measureReference.ts';
import { boneMotions } from '../pose/boneMotions.ts';
import { poseSkin } from '../pose/poseSkin.ts';
import { skeletonOf, type Pose } from '../pose/skeleton.ts';
import type { BodyTemplate, SkinAnchor } from '../template/bodyTemplate.ts';

/** Tells where a body's landmarks are in a pose, mm in its body frame; the pelvis half-way between the hip joints. */
export type LandmarkCarrier = (pose: Pose) => Readonly<Partial<Record<LandmarkId, Vec3>>>;

/** Carries only the vertices that landmarks hang on, since a pose is tried a thousand times: the places are those of the whole body. */
export function landmarkCarrier(template: BodyTemplate, rest: RestBody): LandmarkCarrier {
  const { twins } = template;
  const numbers = new Map<number, number>();
  const numberOf = (vertex: number): number => {
    if (!numbers.has(vertex)) numbers.set(vertex, numbers.size);
    return numbers.get(vertex)!;
  };
  const anchors = Object.fromEntries(
    Object.entries(rest.anchors).map(([name, { vertices, shares }]): [string, SkinAnchor] => {
      const [a, b, c] = vertices;
      vertices.forEach((vertex) => numberOf(twins[vertex]!));
      return [name, { vertices: [numberOf(a), numberOf(b), numberOf(c)], shares }];
    }),
  );
  const vertices = [...numbers.keys()];
  const positions = Float32Array.from(gather(rest.positions, vertices, 3));
  const boneIndices = Uint8Array.from(gather(template.boneIndices, vertices, 4));
  const boneWeights = Float32Array.from(gather(template.boneWeights, vertices, 4));
  const twinNumbers = Uint32Array.from(vertices, (vertex) => numberOf(twins[vertex]!));
  const all = Uint32Array.from(vertices, (_, number) => number);
  const skeleton = skeletonOf(rest.joints);
  const carriers = carriersOf({ ...rest, anchors }, twinNumbers);
  return (pose) => {
    const motions = boneMotions(skeleton, pose);
    const skin = poseSkin(positions, boneIndices, boneWeights, motions, all);
    const places = posedLandmarks(carriers, skin, motions);
    places.pelvis = midpoint(places['hip.left']!, places['hip.right']!);
    return places;
  };
}

const gather = (values: ArrayLike<number>, vertices: readonly number[], width: number): number[] =>
  vertices.flatMap((vertex) => Array.from({ length: width }, (_, i) => values[vertex * width + i]!));
