import { joinMeshes } from '../core/figures/joinMeshes.ts';
import type { BodyChoice } from '../core/figures/figureReport.ts';
import { examineBody, type HealthReport } from '../core/figures/health.ts';
import { shownMeshes } from '../core/figures/openBody.ts';
import type { HeldFigure } from './jobs.ts';

/** How sound the mesh of a body is that is shown. */
export const examineFigure = ({ file, report }: HeldFigure, choice: BodyChoice): HealthReport =>
  examineBody(file, joinMeshes(shownMeshes(file, report, choice)));
