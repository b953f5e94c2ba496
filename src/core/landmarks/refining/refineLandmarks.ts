import type { Vec3 } from '../../geometry/vectors.ts';
import type { PartMisfits } from '../fitting/partMisfits.ts';
import { partOfPoint } from '../fitting/parts.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { sidesOf, type BodySide } from '../landmark.ts';
import { landmarks } from '../landmarkIds.ts';
import { landmarkPoint, lookingAt, placeOf, type FittedBody } from './fittedBody.ts';
import { nearestBone } from './nearestBone.ts';
import { nearbyTriangles } from './nearbyTriangles.ts';
import { nearestOnPatch, type Patch } from './surfacePoints.ts';
import { surfaceRules, type SurfaceRule } from './surfaceRules.ts';

/** A landmark of the skin as it was found. */
export interface RefinedLandmark {
  readonly stem: string;
  readonly side: BodySide;
  /** Its point in the space. */
  readonly point: number;
  readonly at: Vec3;
  /** By its own form, by the nearest skin, or as the fit has it. */
  readonly by: 'form' | 'nearest' | 'fit';
}

/** How far off skin may lie that is taken for a landmark's that shows no form of its own, in statures. */
const nearestReach = 0.03;

/** Where a part lies farther off than this, what is near it may be something else: a base, a weapon, cloth. */
const trusted = 0.4;

const ruleOf: ReadonlyMap<string, SurfaceRule> = new Map(surfaceRules.map((rule) => [rule.stem, rule]));

/**
 * All landmarks of the skin on the figure’s own surface; lengths in heights of the figure.
 * @param misfits how far the body’s parts lie from the surface
 */
export function refineLandmarks(
  body: FittedBody,
  mesh: TriangleMesh,
  misfits: PartMisfits,
): readonly RefinedLandmark[] {
  const size = body.placed.size;
  const wanted = landmarks
    .filter(({ kind }) => kind === 'surface')
    .flatMap((landmark) =>
      sidesOf(landmark).flatMap((side) => {
        const { stem } = landmark;
        const point = landmarkPoint(body.space, stem, side);
        return point === null
          ? []
          : [{ stem, side, point, at: placeOf(body, point), rule: ruleOf.get(stem) }];
      }),
    );
  const isTrusted = ({ point }: { readonly point: number }): boolean =>
    misfits[partOfPoint(body.space, point)] <= trusted;
  const patches = nearbyTriangles(
    mesh,
    wanted.map((each) => ({
      at: each.at,
      radius: isTrusted(each) ? size * (each.rule?.reach ?? nearestReach) : 0,
    })),
  );
  const boneAt = nearestBone(body, mesh);
  return wanted.map(({ stem, side, point, at, rule }, i) => {
    if (!isTrusted({ point })) return { stem, side, point, at, by: 'fit' };
    const patch: Patch = {
      mesh,
      triangles: patches[i]!,
      counts: (triangle) => !rule || rule.bones.test(boneAt(triangle)),
    };
    const formed = rule?.find({ body, side, at, patch });
    if (formed) return { stem, side, point, at: formed, by: 'form' };
    const nearest = nearestOnPatch(patch, at, lookingAt(body, point));
    return { stem, side, point, at: nearest ?? at, by: nearest ? 'nearest' : 'fit' };
  });
}
