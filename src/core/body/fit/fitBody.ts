import { findMeasure } from '../../measures/index.ts';
import { standing } from '../pose/standing.ts';
import { deformationOf, deformSkin } from '../shape/deformation.ts';
import { deformPoints } from '../shape/deformPoints.ts';
import { restProportions, type KnobId, type Proportions } from '../shape/proportions.ts';
import type { RestShape } from '../shape/restShape.ts';
import { anchorsOn } from '../shape/skinAnchors.ts';
import type { BodyLevel, BodyTemplate } from '../template/bodyTemplate.ts';
import { levelVertices } from '../template/levelVertices.ts';
import { heldMeasures, turnKnobs } from './fitRules.ts';
import { measuredBody, type RestBody } from './measureReference.ts';
import { quasiNewton, type QuasiNewton } from './quasiNewton.ts';
import { sensitivityMatrix } from './sensitivityMatrix.ts';

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

/** A level that rounds of measuring and turning go on at. */
interface Stage {
  readonly level: BodyLevel;
  readonly mostRounds: number;
  /** Where no measure misses by more, mm, the turn that follows is not looked at again. */
  readonly closeMm: number;
}

/** Far on the coarse level, the last where it counts: coarse girths cut corners. */
const approach: Stage = { level: 'low', mostRounds: 10, closeMm: 3 };

const stagesTo: Readonly<Record<BodyLevel, readonly Stage[]>> = {
  low: [{ ...approach, closeMm: 1 }],
  mid: [approach, { level: 'mid', mostRounds: 6, closeMm: 2 }],
  high: [approach, { level: 'high', mostRounds: 6, closeMm: 2 }],
};

/** The proportions with which a sculpted body has the wanted measures, as near as the rounds bring it. */
export function fitBody(
  template: BodyTemplate,
  shape: RestShape,
  targets: Targets,
  forLevel: BodyLevel,
): Proportions {
  const measures = heldMeasures.filter((id) => targets[id] !== undefined);
  const solver = quasiNewton(sensitivityMatrix(measures, shape.model));
  const missingOn = (level: BodyLevel, proportions: Proportions): number[] =>
    takeLengths(template, shapeBody(template, shape, proportions, targets, level, {}), level, measures).map(
      (mm, i) => (Number.isNaN(mm) ? 0 : targets[measures[i]!]! - mm),
    );
  const turnedBy = (proportions: Proportions, turns: readonly number[]): Proportions => {
    const turned = { ...proportions };
    measures.forEach((id, i) => turnKnobs(turned, id, turns[i]!, targets[id]!));
    return turned;
  };
  return stagesTo[forLevel].reduce(
    (proportions, stage) =>
      turnUntilClose(proportions, stage, solver, (tried) => missingOn(stage.level, tried), turnedBy),
    startAt(shape, targets),
  );
}

/** Rounds of measuring and turning, each from the best so far: half as far after each that made it worse. */
function turnUntilClose(
  start: Proportions,
  { mostRounds, closeMm }: Stage,
  solver: QuasiNewton,
  missingOf: (proportions: Proportions) => readonly number[],
  turnedBy: (proportions: Proportions, turns: readonly number[]) => Proportions,
): Proportions {
  let best = { proportions: start, missing: missingOf(start) };
  let share = 1;
  for (let round = 1; ; round++) {
    const turns = solver.solve(best.missing).map((mm) => mm * share);
    const proportions = turnedBy(best.proportions, turns);
    if (round === mostRounds || worstOf(best.missing) < closeMm) return proportions;
    const missing = missingOf(proportions);
    solver.learn(
      turns,
      best.missing.map((mm, i) => mm - missing[i]!),
    );
    const isBetter = meanOf(missing) < meanOf(best.missing);
    if (isBetter) best = { proportions, missing };
    share = isBetter ? 1 : share / 2;
  }
}

const worstOf = (lengths: readonly number[]): number => Math.max(...lengths.map(Math.abs));

/** Root mean square. */
const meanOf = (lengths: readonly number[]): number => Math.hypot(...lengths) / Math.sqrt(lengths.length);

/**
 * Lengths and girths of a rest body as it stands to be measured, mm, those of a pair on the left; NaN where none is
 * taken.
 */
export function takeLengths(
  template: BodyTemplate,
  rest: RestBody,
  level: BodyLevel,
  measures: readonly string[],
): number[] {
  const body = measuredBody(template, rest, level, standing);
  return measures.map((id) => {
    const result = findMeasure(id)!.take(body, 'left');
    return result.isTaken && 'mm' in result ? result.mm : NaN;
  });
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
