import { findMeasure } from '../../measures/index.ts';
import type { Pose } from '../pose/skeleton.ts';
import { standing } from '../pose/presets.ts';
import { deformationOf, deformSkin } from '../shape/deformation.ts';
import { deformPoints } from '../shape/deformPoints.ts';
import { restProportions, type Proportions } from '../shape/proportions.ts';
import type { RestShape } from '../shape/restShape.ts';
import { anchorsOn } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
import { fitRules } from './fitRules.ts';
import { measuredBody, type RestBody } from './measureReference.ts';

/** Lengths that a body is to have, by the ids of measures, mm. Stature is one of them. */
export type Targets = Readonly<Record<string, number>>;

/** The rest body that these proportions give at a level; landmarks over bones lie as high as the targets say. */
export function shapeBody(
  template: BodyTemplate,
  shape: RestShape,
  proportions: Proportions,
  targets: Targets,
  level: BodyLevel,
): RestBody {
  const maps = deformationOf(template, shape, proportions, targets['stature']!);
  const positions = deformSkin(template, shape, maps, levelVertices(template, level));
  const { joints, bonePoints } = deformPoints(shape, maps);
  return {
    positions,
    joints,
    bonePoints: Object.fromEntries(
      Object.entries(bonePoints).map(([name, [x, y, z]]) => [
        name,
        [(targets[breadthOfBone[name]!] ?? 2 * x) / 2, y, z],
      ]),
    ),
    anchors: anchorsOn(template, positions, level, targets),
  };
}

/** Breadths between bones, which the skin's form does not tell. */
const breadthOfBone: Readonly<Record<string, string>> = {
  lateralRib: 'chestBreadth',
  iliocristaleBone: 'bicristalBreadth',
};

/** In which level how many rounds go on: most on the coarse one, the last where it counts. */
const rounds: readonly BodyLevel[] = ['low', 'low', 'low', 'low', 'low', 'low', 'mid', 'mid'];

/** The proportions with which a shape has the wanted measures, as near as rounds of measuring and turning bring it. */
export function fitBody(
  template: BodyTemplate,
  shape: RestShape,
  targets: Targets,
  pose: Pose = standing,
): Proportions {
  const proportions = startAt(shape, targets);
  for (const level of rounds) {
    const body = measuredBody(template, shapeBody(template, shape, proportions, targets, level), level, pose);
    for (const { measure, turn } of fitRules) {
      const wanted = targets[measure];
      if (wanted === undefined) continue;
      const found = findMeasure(measure)!.take(body, 'left');
      if (found.isTaken && 'mm' in found) turn(proportions, found.mm, wanted);
    }
  }
  return proportions;
}

/** Knobs that are heights start where the shape, enlarged as a whole, has them. */
function startAt(shape: RestShape, targets: Targets): Proportions {
  const at = shape.landmarks;
  const size = targets['stature']! / at['vertex']![1];
  const height = (landmark: string): number => at[landmark]![1] * size;
  const top = height('vertex');
  return {
    ...restProportions(),
    malleolusHeight: height('malleolus'),
    midpatellaHeight: height('midpatella'),
    crotchHeight: height('crotch'),
    glutealHeight: height('gluteal'),
    omphalionHeight: height('omphalion'),
    thelionHeight: height('thelion'),
    axillaHeight: height('axilla'),
    suprasternaleHeight: height('suprasternale'),
    cervicaleHeight: height('cervicale'),
    headHeight: top - height('menton'),
    sellionHeight: height('sellion') - height('menton'),
    eyeDepth: top - height('ectocanthus'),
    tragionDepth: top - height('tragion'),
  };
}
