import { findMeasure } from '../../measures/index.ts';
import type { Pose } from '../pose/skeleton.ts';
import { standing } from '../pose/standing.ts';
import { deformationOf, deformSkin } from '../shape/deformation.ts';
import { deformPoints } from '../shape/deformPoints.ts';
import { restProportions, type KnobId, type Proportions } from '../shape/proportions.ts';
import type { RestShape } from '../shape/restShape.ts';
import { anchorsOn } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
import { fitRules } from './fitRules.ts';
import { measuredBody, type RestBody } from './measureReference.ts';

/** Lengths that a body is to have, by the ids of measures, mm. Stature is one of them. */
export type Targets = Readonly<Record<string, number>>;

/**
 * The rest body that these proportions give at a level.
 * @param slid heights that landmarks over bones slide to
 */
export function shapeBody(
  template: BodyTemplate,
  shape: RestShape,
  proportions: Proportions,
  targets: Targets,
  level: BodyLevel,
  slid: Targets = targets,
): RestBody {
  const maps = deformationOf(shape, proportions, targets['stature']!);
  const positions = deformSkin(template, shape, maps, levelVertices(template, level).half);
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
    anchors: anchorsOn(template, positions, level, slid),
  };
}

/** Breadths between bones, which the skin's form does not tell. */
const breadthOfBone: Readonly<Record<string, string>> = {
  lateralRib: 'chestBreadth',
  iliocristaleBone: 'bicristalBreadth',
};

/** On which levels rounds go on: most on the coarse one, the last where it counts, since coarse girths cut corners. */
const roundsOn: Readonly<Record<BodyLevel, readonly BodyLevel[]>> = {
  low: ['low', 'low', 'low', 'low', 'low', 'low', 'low', 'low'],
  mid: ['low', 'low', 'low', 'low', 'low', 'mid', 'mid', 'mid'],
  high: ['low', 'low', 'low', 'low', 'low', 'mid', 'mid', 'high', 'high'],
};

/** The proportions with which a shape has the wanted measures, as near as rounds of measuring and turning bring it. */
export function fitBody(
  template: BodyTemplate,
  shape: RestShape,
  targets: Targets,
  forLevel: BodyLevel,
  pose: Pose = standing,
): Proportions {
  const proportions = startAt(shape, targets);
  for (const level of roundsOn[forLevel]) {
    const body = measuredBody(
      template,
      shapeBody(template, shape, proportions, targets, level, {}),
      level,
      pose,
    );
    for (const { measure, turn } of fitRules) {
      const wanted = targets[measure];
      if (wanted === undefined) continue;
      const found = findMeasure(measure)!.take(body, 'left');
      if (found.isTaken && 'mm' in found) turn(proportions, found.mm, wanted);
    }
  }
  return proportions;
}

/** Where knobs that are heights begin: where the shape, enlarged as a whole, has them; without a target they stay free. */
function startAt(shape: RestShape, targets: Targets): Proportions {
  const at = shape.landmarks;
  const size = targets['stature']! / at['vertex']![1];
  const height = (landmark: string): number => at[landmark]![1] * size;
  const [top, chin] = [height('vertex'), height('menton')];
  const starts: readonly (readonly [measure: string, knob: KnobId, startMm: number])[] = [
    ['lateralMalleolusHeight', 'malleolusHeight', height('malleolus')],
    ['kneeHeightMidpatella', 'midpatellaHeight', height('midpatella')],
    ['crotchHeight', 'crotchHeight', height('crotch')],
    ['buttockHeight', 'glutealHeight', height('gluteal')],
    ['waistHeightOmphalion', 'omphalionHeight', height('omphalion')],
    ['chestHeight', 'thelionHeight', height('thelion')],
    ['axillaHeight', 'axillaHeight', height('axilla')],
    ['suprasternaleHeight', 'suprasternaleHeight', height('suprasternale')],
    ['cervicaleHeight', 'cervicaleHeight', height('cervicale')],
    ['headHeight', 'headHeight', top - chin],
    ['mentonSellionLength', 'sellionHeight', height('sellion') - chin],
    ['eyeHeight', 'eyeDepth', top - height('ectocanthus')],
    ['tragionTopOfHead', 'tragionDepth', top - height('tragion')],
  ];
  const proportions = restProportions();
  for (const [measure, knob, startMm] of starts)
    if (targets[measure] !== undefined) proportions[knob] = startMm;
  return proportions;
}
