import { defaultCanon, findCanon } from '../canons/index.ts';
import type { BaseReport, FigureReport, PosedBody } from '../figures/figureReport.ts';
import { judgeUnit } from '../figures/unitVerdict.ts';
import { fileToBody } from '../figures/upright.ts';
import { axesAround, axisIndex, type Axis } from '../geometry/axes.ts';
import { sizeOf, transformBox, uniteBoxes } from '../geometry/boxes.ts';
import { multiply, scaling, transformPoint, type Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import { resolveStature } from '../populations/resolveStature.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import { sizesOf } from '../scales/sizes.ts';
import type { DerivedFigure } from './derivedFigure.ts';
import type { ProjectFigure } from './project.ts';

/**
 * All that follows for a figure from what its file is, how its body stands in the pose shown, and what the user
 * said. Pure; cheap enough to be done at every edit.
 * @param statureInFile how tall who is shown stands by its landmarks, in the file's unit; null until that is found, where
 * a straightened skeleton tells it. Where heights begin under a base, what counts is how high the whole is.
 */
export function deriveFigure(
  figure: ProjectFigure,
  report: FigureReport,
  posed: PosedBody,
  statureInFile: number | null = posed.stature,
): DerivedFigure {
  const canon = (figure.canon === null ? null : findCanon(figure.canon)) ?? defaultCanon;
  const standing = standingOf(figure, posed);
  const stood = figure.isBaseIncluded
    ? posed.extent && uniteBoxes(posed.extent, posed.base?.box ?? null)
    : posed.extent;
  const unit = judgeUnit({
    declaredUnit: report.declaredUnit,
    chosenUnit: figure.unit,
    format: report.format,
    generator: report.generator,
    heightInFile: posed.ownExtent && sizeOf(posed.ownExtent)[axisIndex(standing.up)],
    baseInFile: posed.base && baseSizeOf(posed.base, standing.up),
  });
  const toBody = fileToBody(posed, {
    ...standing,
    millimetresPerUnit: unit.millimetresPerUnit,
    extent: stood,
  });
  const modelled = stood && transformBox(toBody, stood);
  const heightModelledMm = modelled && sizeOf(modelled)[1];
  const isOnBase = figure.isBaseIncluded && posed.base !== null;
  const statureModelledMm = isOnBase ? null : statureInFile && statureInFile * unit.millimetresPerUnit;
  const sizes = sizesOf({
    heightModelledMm: statureModelledMm ?? heightModelledMm,
    isStature: statureModelledMm !== null,
    statureMm: resolveStature(figure.stature),
    target: figure.scale,
    canon,
  });
  const fileToLife = multiply(scaling(sizes?.modelScale ?? 1), toBody);
  const base = posed.base && transformBox(fileToLife, posed.base.box);
  return {
    figure,
    report,
    posed,
    canon,
    unit,
    sizes,
    ...standing,
    toBody,
    fileToLife,
    extent: stood && transformBox(fileToLife, stood),
    baseExtent: base,
    baseHeightMm: base ? Math.max(-base.min[1], 0) : 0,
    joints: placeJoints(posed, fileToLife),
  };
}

/** What is up and where the figure faces: as the person said, as far as the two can go together, else as found. */
function standingOf(
  { up, facing }: ProjectFigure,
  posed: PosedBody,
): { readonly up: Axis; readonly facing: Axis } {
  const upright = up ?? posed.up.axis;
  const isAcross = (axis: Axis): boolean => axisIndex(axis) !== axisIndex(upright);
  const found = isAcross(posed.facing.axis) ? posed.facing.axis : axesAround(upright)[0]!;
  return { up: upright, facing: facing && isAcross(facing) ? facing : found };
}

/** A base's larger side on the ground and its thickness, in the file's unit. */
function baseSizeOf({ box }: BaseReport, up: Axis): { readonly width: number; readonly thickness: number } {
  const size = sizeOf(box);
  const index = axisIndex(up);
  return { width: Math.max(...size.filter((_, i) => i !== index)), thickness: size[index] };
}

function placeJoints(posed: PosedBody, fileToLife: Mat4): Readonly<Partial<Record<HumanoidJoint, Vec3>>> {
  const entries = Object.entries(posed.joints) as (readonly [HumanoidJoint, Vec3])[];
  return Object.fromEntries(entries.map(([joint, point]) => [joint, transformPoint(fileToLife, point)]));
}
