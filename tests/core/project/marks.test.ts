import { expect, it } from 'vitest';
import type { BodyChoice, PosedBody } from '../../../src/core/figures/figureReport.ts';
import { addFigure, changeFigure } from '../../../src/core/project/edits.ts';
import { changeOwnMarks, ownMarks } from '../../../src/core/project/marks.ts';
import { emptyProject, newFigure } from '../../../src/core/project/newProject.ts';
import type { Project } from '../../../src/core/project/project.ts';

const file = { sha256: 'a'.repeat(64), name: 'man.glb', address: null };
const start = addFigure(newFigure('f', 'Man', file))(emptyProject);

const atRest: BodyChoice = { scene: 0, body: 0, pose: { kind: 'rest' }, up: null, takenIn: [], joints: {} };
const inClip: BodyChoice = { ...atRest, pose: { kind: 'clip', clip: 1, timeS: 0.5 } };

const seen = (project: Project, choice: BodyChoice) => ({
  figure: project.figures[0]!,
  posed: { choice } as PosedBody,
});

it('keeps marks with the body and the pose that they were set in', () => {
  const landmarks = { menton: [0, 1.5, 0.1] } as const;
  const set = changeOwnMarks(seen(start, atRest), { landmarks })(start);
  expect(ownMarks(seen(set, atRest))).toEqual({ landmarks, rulers: [] });
  expect(ownMarks(seen(set, { ...atRest, up: '+z' }))).toEqual({ landmarks, rulers: [] });
  for (const other of [inClip, { ...atRest, body: 1 }, { ...atRest, scene: 1 }])
    expect(ownMarks(seen(set, other))).toEqual({ landmarks: {}, rulers: [] });

  const both = changeOwnMarks(seen(set, inClip), { landmarks: { vertex: [0, 1.7, 0] } })(set);
  expect(ownMarks(seen(both, atRest))).toEqual({ landmarks, rulers: [] });
  expect(ownMarks(seen(both, inClip)).landmarks).toEqual({ vertex: [0, 1.7, 0] });
});

it('changes nothing of a locked figure or of none', () => {
  const locked = changeFigure('f', { isLocked: true })(start);
  expect(changeOwnMarks(seen(locked, atRest), { rulers: [] })(locked)).toBe(locked);
  expect(changeOwnMarks(seen(start, atRest), { rulers: [] })(emptyProject)).toBe(emptyProject);
});
