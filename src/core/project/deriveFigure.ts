import { defaultCanon, findCanon } from '../canons/index.ts';
import type { FigureReport, PosedBody } from '../figures/figureReport.ts';
import { judgeUnit } from '../figures/unitVerdict.ts';
import { fileToBody } from '../figures/upright.ts';
import { sizeOf, transformBox } from '../geometry/boxes.ts';
import { multiply, scaling, transformPoint, type Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import { resolveStature } from '../populations/resolveStature.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import { sizesOf } from '../scales/sizes.ts';
import type { DerivedFigure } from './derivedFigure.ts';
import type { ProjectFigure, UpAxis } from './project.ts';

/**
 * All that follows for a figure from what its file is, how its body stands in the pose shown, and what the user
 * said. Pure; cheap enough to be done at every edit.
 */
export function deriveFigure(figure: ProjectFigure, report: FigureReport, posed: PosedBody): DerivedFigure {
  const canon = (figure.canon === null ? null : findCanon(figure.canon)) ?? defaultCanon;
  const { declaredUnit, declaredFacing } = report;
  const { up, quarterTurns } = figure;
  const inUnits = posed.extent && sizeOf(posed.extent)[heightAxis(up)];
  const unit = judgeUnit({ declaredUnit, chosenUnit: figure.unit, heightInFile: inUnits });
  const toBody = fileToBody(posed, { unit: unit.unit, up, quarterTurns, declaredFacing });
  const modelled = posed.extent && transformBox(toBody, posed.extent);
  const heightModelledMm = modelled && sizeOf(modelled)[1];
  const sizes = sizesOf({
    heightModelledMm,
    statureMm: resolveStature(figure.stature),
    target: figure.scale,
    canon,
  });
  const fileToLife = multiply(scaling(sizes?.modelScale ?? 1), toBody);
  const base = posed.baseExtent && transformBox(fileToLife, posed.baseExtent);
  return {
    figure,
    report,
    posed,
    canon,
    unit,
    sizes,
    fileToLife,
    extent: posed.extent && transformBox(fileToLife, posed.extent),
    baseExtent: base,
    baseHeightMm: base ? Math.max(-base.min[1], 0) : 0,
    joints: placeJoints(posed, fileToLife),
  };
}

/** Index of the file's axis that is upright. */
const heightAxis = (up: UpAxis | null): 0 | 1 | 2 => (up?.endsWith('x') ? 0 : up?.endsWith('z') ? 2 : 1);

function placeJoints(posed: PosedBody, fileToLife: Mat4): Readonly<Partial<Record<HumanoidJoint, Vec3>>> {
  const entries = Object.entries(posed.joints) as (readonly [HumanoidJoint, Vec3])[];
  return Object.fromEntries(entries.map(([joint, point]) => [joint, transformPoint(fileToLife, point)]));
}
