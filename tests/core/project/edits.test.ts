import { describe, expect, it } from 'vitest';
import * as edits from '../../../src/core/project/edits.ts';
import { emptyProject, newFigure, uniqueName } from '../../../src/core/project/newProject.ts';
import type { Project } from '../../../src/core/project/project.ts';

const file = { sha256: 'a'.repeat(64), name: 'man.glb', address: null };

const withFigures = (...ids: readonly string[]): Project =>
  ids.reduce<Project>(
    (project, id) => edits.addFigure(newFigure(id, id.toUpperCase(), file))(project),
    emptyProject,
  );

const idsOf = (project: Project): readonly string[] => project.figures.map(({ id }) => id);

describe('edits', () => {
  it('add behind, remove and move figures', () => {
    const project = withFigures('a', 'b', 'c');
    expect(idsOf(project)).toEqual(['a', 'b', 'c']);
    expect(idsOf(edits.removeFigure('b')(project))).toEqual(['a', 'c']);
    expect(idsOf(edits.moveFigure('c', 0)(project))).toEqual(['c', 'a', 'b']);
    expect(idsOf(edits.moveFigure('a', 99)(project))).toEqual(['b', 'c', 'a']);
  });

  it('leave the project as it was when the figure is not there', () => {
    const project = withFigures('a');
    expect(edits.changeFigure('x', { name: 'X' })(project)).toBe(project);
    expect(edits.moveFigure('x', 0)(project)).toBe(project);
    expect(edits.removeFigure('x')(project)).toBe(project);
  });

  it('keep a locked figure as it is, but for its name, sight and lock', () => {
    const locked = edits.changeFigure('a', { isLocked: true })(withFigures('a'));
    expect(edits.changeFigure('a', { scale: { kind: 'ratio', n: 6 } })(locked)).toBe(locked);
    expect(edits.changeFigure('a', { isHidden: true })(locked).figures[0]!.isHidden).toBe(true);
    expect(edits.changeFigure('a', { isLocked: false })(locked).figures[0]!.isLocked).toBe(false);
  });

  it('duplicate behind the figure, unlocked, at another scale', () => {
    const project = edits.changeFigure('a', { isLocked: true })(withFigures('a', 'b'));
    const copied = edits.duplicateFigure('a', {
      id: 'a2',
      name: 'A 2',
      scale: { kind: 'ratio', n: 6 },
    })(project);
    expect(idsOf(copied)).toEqual(['a', 'a2', 'b']);
    expect(copied.figures[1]).toMatchObject({ isLocked: false, scale: { n: 6 }, file });
  });

  it('switch guides on once and off again', () => {
    const on = edits.showGuide('joints', true)(edits.showGuide('joints', true)(emptyProject));
    expect(on.guides.shown.filter((id) => id === 'joints')).toHaveLength(1);
    expect(edits.showGuide('joints', false)(on).guides.shown).not.toContain('joints');
    expect(edits.showGuide('joints', true)(on)).toBe(on);
  });
});

describe('uniqueName', () => {
  it('counts on from a name that is taken', () => {
    expect(uniqueName('Man', [])).toBe('Man');
    expect(uniqueName('Man', ['Man'])).toBe('Man 2');
    expect(uniqueName('Man 2', ['Man', 'Man 2'])).toBe('Man 3');
  });
});
