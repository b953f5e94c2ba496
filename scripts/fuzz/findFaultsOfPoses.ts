import { failureOf } from '../../src/core/figures/figureError.ts';
import type { FigureFile } from '../../src/core/figures/figureFile.ts';
import type { BodyChoice, FigureReport } from '../../src/core/figures/figureReport.ts';
import { examineBody } from '../../src/core/figures/health.ts';
import { joinMeshes } from '../../src/core/figures/joinMeshes.ts';
import { poseBody, shownMeshes } from '../../src/core/figures/openBody.ts';
import { findOddValue } from './findOddValue.ts';

/** The most clips and bodies that are looked at. */
const most = 2;

/** What is unsound in a body in its bind pose and in clips, in other bodies, and in what is found of its soundness. */
export function findFaultsOfPoses(
  file: FigureFile,
  report: FigureReport,
  choice: BodyChoice,
): readonly string[] {
  const { scenes, clips } = report;
  const choices: readonly BodyChoice[] = [
    { ...choice, pose: { kind: 'bind' } },
    ...clips.slice(0, most).map(({ durationS }, clip) => ({
      ...choice,
      pose: { kind: 'clip', clip, timeS: durationS / 2 } as const,
    })),
    ...scenes
      .flatMap(({ bodies }, scene) => bodies.map((_, body) => ({ ...choice, scene, body })))
      .filter(({ scene, body }) => scene !== choice.scene || body !== choice.body)
      .slice(0, most),
  ];
  const health = examineBody(file, joinMeshes(shownMeshes(file, report, choice)));
  return [findOddValue(health, 'health'), ...choices.map((each) => findOddPose(file, report, each))].filter(
    (fault) => fault !== null,
  );
}

/** A pose in which a body does not stand in space may be refused. */
function findOddPose(file: FigureFile, report: FigureReport, choice: BodyChoice): string | null {
  const name = `posed ${JSON.stringify(choice)}`;
  try {
    return findOddValue(poseBody(file, report, choice), name);
  } catch (thrown) {
    return failureOf(thrown).code === 'unexpected' ? `${name}: ${(thrown as Error).stack}` : null;
  }
}
