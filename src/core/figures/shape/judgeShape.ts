import { axes, axesAround, axisIndex, axisSign, axisVector, type Axis } from '../../geometry/axes.ts';
import { dot } from '../../geometry/vectors.ts';
import type { TriangleMesh } from '../../meshes/triangleMesh.ts';
import { comparePoses, type StandingRange, type StanceFit } from './comparePoses.ts';
import { baseAmong, type FoundBase } from './findBase.ts';
import { findFlatFaces, undersideArea, type FlatFaces } from './flatFaces.ts';
import { layLibrary } from './layLibrary.ts';
import { sampleSurface } from './surfaceSample.ts';

/** Why an axis is taken for up: the shape fits a standing figure; a base or a flat underside; the person said so. */
export type UpReason = 'figure' | 'base' | 'underside' | 'given';
export type FacingReason = 'figure' | 'given';

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

const samplePoints = 400;

/**
 * Which way is up and where the figure faces, from the shape alone. What `hints` fix is kept, and only the rest is
 * found. Where nothing tells, +Y and +Z, or −Y where up is along z, with confidence 0.
 */
export function judgeShape(
  mesh: TriangleMesh,
  hints: { readonly up: Axis | null; readonly facing: Axis | null },
): ShapeVerdict {
  const sample = sampleSurface(mesh, samplePoints);
  if (sample.count === 0) return unknownVerdict(hints);
  const flat = findFlatFaces(mesh);
  const isOpen = (axis: Axis, other: Axis | null): boolean =>
    other === null || dot(axisVector(axis), axisVector(other)) === 0;
  const ups = axes.filter((up) => (hints.up ? up === hints.up : isOpen(up, hints.facing)));
  const facings = axes.filter(
    (axis) => hints.facing === null || axis === hints.facing || !isOpen(hints.facing, hints.up),
  );
  const stands = ups.map((up) => ({ up, base: standingOnFlat(mesh, flat, up) }));
  const ranges = stands.map(({ up, base }) => rangeOf(flat, up, base));
  const fits = comparePoses(sample, ranges, facings, layLibrary());
  return weigh(fits, stands, flat, hints);
}

interface Stand {
  readonly up: Axis;
  readonly base: FoundBase | null;
}

/** A base is only sought where the flat underside that it would have is there. */
const standingOnFlat = (mesh: TriangleMesh, flat: FlatFaces, up: Axis): FoundBase | null =>
  undersideArea(flat, up, 0.3) > 0.02 * flat.area ? baseAmong(mesh, flat, up) : null;

function rangeOf({ box }: FlatFaces, up: Axis, base: FoundBase | null): StandingRange {
  const [axis, sign] = [axisIndex(up), axisSign(up)];
  const [low, high] = sign > 0 ? [box!.min[axis], box!.max[axis]] : [-box!.max[axis], -box!.min[axis]];
  return { up, ground: base ? sign * base.levelAlongUp : low, top: high };
}

/** By how much misfit a base or a flat underside makes an up axis likelier. */
const baseWorth = 0.12;
const misfitOfFigure = 0.72;

function weigh(
  fits: readonly StanceFit[],
  stands: readonly Stand[],
  _flat: FlatFaces,
  hints: { readonly up: Axis | null; readonly facing: Axis | null },
): ShapeVerdict {
  const baseOf = (up: Axis): FoundBase | null => stands.find((stand) => stand.up === up)!.base;
  const cost = ({ up, misfit }: StanceFit): number => misfit - baseWorth * (baseOf(up)?.confidence ?? 0);
  const ranked = [...fits].sort((a, b) => cost(a) - cost(b));
  const best = ranked[0]!;
  const nextUp = ranked.find(({ up }) => up !== best.up);
  const nextFacing = ranked.find(({ up, facing }) => up === best.up && facing !== best.facing);
  const likeness = Math.max(0, Math.min(1, (0.85 - best.misfit) / 0.4));
  const base = baseOf(best.up);
  return {
    up: {
      axis: best.up,
      confidence: hints.up ? 1 : sureness(nextUp ? cost(nextUp) - cost(best) : 1, 0.06),
      reasons: hints.up
        ? ['given']
        : [...(best.misfit < misfitOfFigure ? ['figure' as const] : []), ...(base ? ['base' as const] : [])],
      runnerUp: nextUp?.up ?? null,
    },
    facing: {
      axis: best.facing,
      confidence: hints.facing ? 1 : sureness(nextFacing ? nextFacing.misfit - best.misfit : 1, 0.02),
      reasons: hints.facing ? ['given'] : ['figure'],
    },
    likeness,
  };
}

const sureness = (lead: number, usual: number): number => 1 - Math.exp(-lead / usual);

function unknownVerdict(hints: { readonly up: Axis | null; readonly facing: Axis | null }): ShapeVerdict {
  const up = hints.up ?? '+y';
  const around = axesAround(up);
  const facing = around.includes(hints.facing ?? '+z')
    ? (hints.facing ?? '+z')
    : around.includes('-y')
      ? '-y'
      : around[0]!;
  return {
    up: { axis: up, confidence: 0, reasons: [], runnerUp: null },
    facing: { axis: facing, confidence: 0, reasons: [] },
    likeness: 0,
  };
}
