import { axes, axisIndex, axisSign, axisVector, type Axis } from '../../geometry/axes.ts';
import type { Box } from '../../geometry/boxes.ts';
import { dot, type Vec3 } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { comparePoses, type StandingRange, type StanceFit } from './comparePoses.ts';
import { findDeck, type Deck } from './findDeck.ts';
import { findFlatFaces, undersideArea, type FlatFaces } from './flatFaces.ts';
import { layLibrary } from './layLibrary.ts';
import { feetOffset } from './feetOffset.ts';
import { sampleSurface, thinSample } from './surfaceSample.ts';

/** Why an axis is taken for up: the shape fits a standing figure; a base; the person said so. */
export type UpReason = 'figure' | 'base' | 'given';
/**
 * Why it is taken to face one way: the shape fits a figure that does; its feet point there; what it may hold is on
 * that side; the person said so.
 */
export type FacingReason = 'figure' | 'feet' | 'held' | 'given';

/** How a shape stands, in the mesh's own frame. */
export interface ShapeVerdict {
  readonly up: {
    readonly axis: Axis;
    /** 0 to 1. */
    readonly confidence: number;
    readonly reasons: readonly UpReason[];
    readonly runnerUp: Axis | null;
  };
  /** At right angles to up. */
  readonly facing: {
    readonly axis: Axis;
    /** 0 to 1. */
    readonly confidence: number;
    readonly reasons: readonly FacingReason[];
  };
  /** How like a person in any of the known poses it is, 0 to 1. */
  readonly likeness: number;
}

/** Points of the surface that are looked at for details, and one in how many for a first sight of all stances. */
const samplePoints = 6000;
const roughStride = 15;
const fineStride = 4;

type Hints = Readonly<Record<'up' | 'facing', Axis | null>>;

/**
 * Which way is up and where the figure faces, from the shape alone. What `hints` fix is kept, and only the rest is
 * found; a facing that is not at right angles to the up axis given with it counts for nothing. Where nothing tells,
 * +Y and +Z, or −Y where up is along z, with confidence 0.
 */
export function judgeShape(mesh: TriangleMesh, given: Hints): ShapeVerdict {
  const hints = { up: given.up, facing: given.up && !isAcross(given.up, given.facing) ? null : given.facing };
  const sample = sampleSurface(mesh, samplePoints);
  if (sample.count === 0) return unknownVerdict(hints);
  const flat = findFlatFaces(mesh);
  const ups = axes.filter((up) => (hints.up ? up === hints.up : isAcross(up, hints.facing)));
  const facings = hints.facing ? [hints.facing] : axes;
  const stands = ups.map((up): Stand => {
    const base = standingOnFlat(mesh, flat, sample.area, up);
    return { up, base, range: rangeOf(flat.box!, up, base) };
  });
  const compare = (
    upsToCompare: readonly Stand[],
    stride: number,
    poseStride: number,
  ): readonly StanceFit[] =>
    comparePoses(
      thinSample(sample, stride),
      upsToCompare.map(({ range }) => range),
      facings,
      layLibrary(),
      poseStride,
    );
  const solesOf = (up: Axis): number =>
    clampShare(undersideArea(flat, up, solesBand) / (usualSoles * sample.area));
  const rank = (fits: readonly StanceFit[]): readonly RankedFit[] => rankFits(fits, stands, solesOf);
  const rough = rank(compare(stands, roughStride, 2));
  const contenders = contendersOf(rough, stands);
  const fine = rank(compare(contenders, fineStride, 1));
  const upright = judgeUp(fine, rough, stands, hints);
  const standing = fine.filter(({ up }) => up === upright.axis);
  const { ground } = rangeFor(stands, upright.axis);
  const figureRange = { up: upright.axis, ground, top: ground + standing[0]!.stature };
  return {
    up: upright,
    facing: judgeFacing(standing, feetOffset(sample, figureRange), hints),
    likeness: clampShare((leastLike - standing[0]!.misfit) / (leastLike - mostLike)),
  };
}

/** Misfits at which a shape is like no figure at all, and as like one as any. */
const leastLike = 0.85;
const mostLike = 0.45;

interface Stand {
  readonly up: Axis;
  readonly base: Deck | null;
  readonly range: StandingRange;
}

const isAcross = (axis: Axis, other: Axis | null): boolean =>
  other === null || dot(axisVector(axis), axisVector(other)) === 0;

const clampShare = (value: number): number => Math.max(0, Math.min(1, value));

/** A base is only sought where the flat underside that it would have is there. */
const standingOnFlat = (mesh: TriangleMesh, flat: FlatFaces, area: number, up: Axis): Deck | null =>
  undersideArea(flat, up, undersideBand) > leastUnderside * area ? findDeck(mesh, flat, up) : null;

/** The underside that a base has at least where it begins, as a share of the whole surface. */
const undersideBand = 0.05;
const leastUnderside = 0.004;

function rangeOf({ min, max }: Box, up: Axis, base: Deck | null): StandingRange {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const low = sign > 0 ? min[axis] : -max[axis];
  const height = max[axis] - min[axis];
  return { up, ground: low + (base?.level ?? 0) * height, top: low + height };
}

/** By how much misfit a base makes an up axis likelier, and feet that point there a facing. */
const baseWorth = 0.12;
const feetWorth = 0.035;
/** And a flat underside, as of soles, when it has this share of the whole surface. */
const solesWorth = 0.04;
const usualSoles = 0.02;
const solesBand = 0.012;

/** And what is held before the body, by its distance in heights; less than the least tells nothing. */
const heldWorth = 0.6;
const leastHeld = 0.01;

/** Feet reach this far forward of the ankles, in heights of the figure; less than the least tells nothing. */
const usualOffset = 0.04;
const leastOffset = 0.012;

/** Axes not worse than the best by more than this are looked at again, and not more than so many. */
const closeCost = 0.1;
const mostContenders = 3;

/** A misfit below this is reason enough by itself. */
const figureMisfit = 0.72;

/** Leads in misfit of which about two in three are right. */
const usualUpLead = 0.06;
const usualFacingLead = 0.03;

/** A stance with what else speaks for its up axis taken from its misfit. */
interface RankedFit extends StanceFit {
  readonly cost: number;
}

function rankFits(
  fits: readonly StanceFit[],
  stands: readonly Stand[],
  solesOf: (up: Axis) => number,
): readonly RankedFit[] {
  const worthOf = (up: Axis): number =>
    baseWorth * (baseFor(stands, up)?.confidence ?? 0) + solesWorth * solesOf(up);
  return fits
    .map((fit): RankedFit => ({ ...fit, cost: fit.misfit - worthOf(fit.up) }))
    .sort((a, b) => a.cost - b.cost);
}

/** The up axes that a closer look may put first. */
function contendersOf(rough: readonly RankedFit[], stands: readonly Stand[]): readonly Stand[] {
  const best = rough[0]!.cost;
  const costOf = (up: Axis): number => rough.find((fit) => fit.up === up)?.cost ?? Infinity;
  return stands
    .filter(({ up }) => costOf(up) < best + closeCost)
    .toSorted((a, b) => costOf(a.up) - costOf(b.up))
    .slice(0, mostContenders);
}

const baseFor = (stands: readonly Stand[], up: Axis): Deck | null =>
  stands.find((stand) => stand.up === up)?.base ?? null;

const rangeFor = (stands: readonly Stand[], up: Axis): StandingRange =>
  stands.find((stand) => stand.up === up)!.range;

function judgeUp(
  fine: readonly RankedFit[],
  rough: readonly RankedFit[],
  stands: readonly Stand[],
  hints: Hints,
): ShapeVerdict['up'] {
  if (hints.up) return { axis: hints.up, confidence: 1, reasons: ['given'], runnerUp: null };
  const best = fine[0]!;
  // Without another contender, the next at first sight is compared with the first at first sight.
  const looks = fine.some(({ up }) => up !== best.up) ? fine : rough;
  const next = looks.find(({ up }) => up !== best.up) ?? null;
  const first = looks.find(({ up }) => up === best.up)!;
  return {
    axis: best.up,
    confidence: next ? sureness(next.cost - first.cost, usualUpLead) : 1,
    reasons: [
      ...(best.misfit < figureMisfit ? (['figure'] as const) : []),
      ...(baseFor(stands, best.up) ? (['base'] as const) : []),
    ],
    runnerUp: next?.up ?? null,
  };
}

function judgeFacing(fits: readonly StanceFit[], feet: Vec3 | null, hints: Hints): ShapeVerdict['facing'] {
  if (hints.facing) return { axis: hints.facing, confidence: 1, reasons: ['given'] };
  const forward = (facing: Axis): number => {
    const along = feet ? dot(feet, axisVector(facing)) : 0;
    return Math.sign(along) * clampShare((Math.abs(along) - leastOffset) / (usualOffset - leastOffset));
  };
  const cost = ({ facing, misfit, ahead }: StanceFit): number =>
    misfit - feetWorth * forward(facing) - heldWorth * ahead;
  const ranked = fits.toSorted((a, b) => cost(a) - cost(b));
  const [best, next] = [ranked[0]!, ranked[1]!];
  return {
    axis: best.facing,
    confidence: sureness(cost(next) - cost(best), usualFacingLead),
    reasons: [
      ...(best.facing === fits[0]!.facing ? (['figure'] as const) : []),
      ...(forward(best.facing) > 0.5 ? (['feet'] as const) : []),
      ...(best.ahead > leastHeld ? (['held'] as const) : []),
    ],
  };
}

const sureness = (lead: number, usual: number): number => 1 - Math.exp(-lead / usual);

function unknownVerdict({ up: givenUp, facing: givenFacing }: Hints): ShapeVerdict {
  const up = givenUp ?? '+y';
  const usual = axisIndex(up) === 2 ? '-y' : '+z';
  const facing = givenFacing && isAcross(up, givenFacing) ? givenFacing : usual;
  return {
    up: { axis: up, confidence: givenUp ? 1 : 0, reasons: givenUp ? ['given'] : [], runnerUp: null },
    facing: { axis: facing, confidence: 0, reasons: [] },
    likeness: 0,
  };
}
