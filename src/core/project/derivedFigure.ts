import type { Canon } from '../canons/canon.ts';
import type { FigureReport, PosedBody } from '../figures/figureReport.ts';
import type { UnitVerdict } from '../figures/unitVerdict.ts';
import type { Axis } from '../geometry/axes.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Mat4 } from '../geometry/matrices.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { FigureSizes } from '../scales/sizes.ts';
import type { ProjectFigure } from './project.ts';

/** All that follows from what a file is and what the user said of the figure. Nothing in it is stored. */
export interface DerivedFigure {
  readonly figure: ProjectFigure;
  readonly report: FigureReport;
  readonly posed: PosedBody;
  readonly canon: Canon;
  readonly unit: UnitVerdict;
  /** Null where the body has no height: nothing can be said about its scale. */
  readonly sizes: FigureSizes | null;
  /** Axes of the file that are up and the way that the figure faces. */
  readonly up: Axis;
  readonly facing: Axis;
  /** File coordinates to the body frame, millimetres as modelled. */
  readonly toBody: Mat4;
  /** File coordinates to the body frame, life-size millimetres. */
  readonly fileToLife: Mat4;
  /** Extent in life-size millimetres of the body frame, base left out unless it is to count; null without triangles. */
  readonly extent: Box | null;
  /** Extent of the base, likewise; null without one. */
  readonly baseExtent: Box | null;
  /** Life-size height of the base below the soles. */
  readonly baseHeightMm: number;
  /** Joint centres in life-size millimetres of the body frame. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
}
