import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import type { SurfaceSample } from '../../figures/shape/surfaceSample.ts';
import { sharesOf } from './expectedShapes.ts';
import { facingOf, type BodyState } from './bodyState.ts';
import type { Fit, Pin } from './fitRound.ts';
import { fitStages, type FitStages, type Targets } from './fitStages.ts';
import { meanMisfit, partMisfits } from './partMisfits.ts';
import { retryHands, retryLimbs } from './retryLimbs.ts';
import { bestOf, facingsOf, startsOn, type Stand, type Started } from './startFits.ts';

/** What a body is fitted to. */
export interface FitWish {
  /** Points of the figure without base, in its body frame in heights of the figure: soles on y = 0, its top at 1. */
  readonly sample: SurfaceSample;
  readonly targets: Targets;
  /** Whether it surely faces +Z. */
  readonly isFacingSure: boolean;
  /** Where its joints are known to be; empty without a rig. */
  readonly pins: readonly Pin[];
  /** Called now and then with the share of the work that is done; what it throws ends the work. */
  readonly checkpoint: (share: number) => Promise<void>;
}

/** The fit; `facingLead` is null where no other way to face came near. */
export interface FigureFit {
  readonly fit: Fit;
  readonly stages: FitStages;
  /** How freely its shape was let depart from what was expected, as for `settle`. */
  readonly looseness: number;
  /** What its parts miss in the mean, and by how much more the best that faces another way does. */
  readonly misfit: number;
  readonly facingLead: number | null;
}

/** A misfit at the second sight that leaves little to be won by other stands. */
const surelyPlaced = 0.38;

/** Shares of its height that a figure's body may have where a weapon, a hat or an arm is higher. */
const heights = [1, 0.86, 0.73, 0.61];

/** A way to face that is behind by less after the second sight is followed too. */
const contending = 0.04;

/** Where the parts miss more than this in the mean, a figure may have other proportions than people. */
const unlikePeople = 0.4;
const clearlyBetter = 0.05;
const stylisedLooseness = 8;

/** The body of the space that lies best on a figure: from many starts, the promising ones followed. */
export async function fitFigure(space: ShapeSpace, wish: FitWish): Promise<FigureFit> {
  const { sample, targets, isFacingSure, pins, checkpoint } = wish;
  const stages = fitStages(space, targets, pins);
  let started = 0.2;
  const starts = startsOn(space, sample, stages, () => checkpoint(started));
  const person = sharesOf(space, 'person');
  const facings = facingsOf(isFacingSure);
  let placed = starts.place(await starts.asSaid(person));
  const isPlaced = placed[0]!.fit.misfit < surelyPlaced || pins.length > 0;
  if (!isPlaced || !isFacingSure) {
    const others = standsOf(facings, isPlaced ? [1] : heights).slice(1);
    placed = starts.place([...placed, ...(await starts.at(others, person))]);
  }
  const asPerson = await follow(space, placed, stages, 1, () => checkpoint(0.6));
  if (asPerson.misfit < unlikePeople) return asPerson;
  // Of other proportions than people's, then: whatever is found so is only taken where it is clearly better.
  started = 0.65;
  const stylised = starts.place(await starts.at(standsOf(facings, [1]), sharesOf(space, 'stylised')));
  const asStylised = await follow(space, stylised, stages, stylisedLooseness, () => checkpoint(0.9));
  return asStylised.misfit < asPerson.misfit - clearlyBetter ? asStylised : asPerson;
}

const standsOf = (facings: readonly number[], among: readonly number[]): readonly Stand[] =>
  facings.flatMap((facing) => among.map((height) => ({ facing, height })));

/** Rounds of the last look. */
const closeRounds = 12;

/** By how much the feet count besides where bodies that face different ways are compared, and being said to face so. */
const worthOfFeet = 0.15;
const worthOfWord = 0.01;

/** A fit followed to the end: how far off it lies, and how far that and its feet speak against how it faces. */
interface Settled {
  /** Before it was looked at closely. */
  readonly held: BodyState;
  readonly fit: Fit;
  readonly misfit: number;
  readonly doubt: number;
}

/**
 * Follows the best of what was placed to the end: of each way to face its own best, since only at close sight feet and
 * face tell front from back.
 */
async function follow(
  space: ShapeSpace,
  placed: readonly Started[],
  stages: FitStages,
  looseness: number,
  checkpoint: () => Promise<void>,
): Promise<FigureFit> {
  const shaped: { readonly fit: Fit }[] = [];
  for (const facing of new Set(placed.map((each) => each.facing))) {
    const own = placed.filter((each) => each.facing === facing).slice(0, 2);
    shaped.push(bestOf(own.map((each) => ({ fit: stages.shape(each.fit, looseness) })))[0]!);
    await checkpoint();
  }
  const [leader, ...others] = bestOf(shaped);
  const opponent = others.find(({ fit }) => !facesLike(fit.state, leader!.fit.state));
  const isContended = opponent !== undefined && opponent.fit.misfit < leader!.fit.misfit + contending;
  const settled: Settled[] = [];
  for (const { fit } of isContended ? [leader!, opponent] : [leader!]) {
    const held = await retryLimbs(space, fit.state, stages, checkpoint);
    settled.push(settle(space, held, stages, looseness));
    await checkpoint();
  }
  const [first, second] = settled.toSorted((a, b) => a.doubt - b.doubt);
  const isOther = second && !facesLike(second.fit.state, first!.fit.state);
  const { held, misfit, doubt } = first!;
  const facingLead = isOther ? second.doubt - doubt : null;
  // Hands tell nothing of the facing, so that only those of the better one are tried otherwise.
  const handed = await retryHands(space, held, stages, checkpoint);
  const fit = handed === held ? first!.fit : stages.settle(handed, closeRounds, looseness);
  return { fit, misfit, stages, looseness, facingLead };
}

function settle(space: ShapeSpace, held: BodyState, stages: FitStages, looseness: number): Settled {
  const fit = stages.settle(held, closeRounds, looseness);
  const misfits = partMisfits(space, fit.state, stages.fine);
  const misfit = meanMisfit(misfits);
  const feet = (misfits.leftFoot + misfits.rightFoot) / 2;
  const word = Math.cos(facingOf(fit.state)) > halfTurned ? 0 : worthOfWord;
  return { held, fit, misfit, doubt: misfit + worthOfFeet * feet + word };
}

/** The cosine of an eighth of a turn: what faces nearer to another way faces that way. */
const halfTurned = Math.SQRT1_2;

const facesLike = (a: BodyState, b: BodyState): boolean => Math.cos(facingOf(a) - facingOf(b)) > halfTurned;
