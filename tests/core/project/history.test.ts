import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeProject } from '../../../src/core/project/edits.ts';
import {
  beginGesture,
  cancelGesture,
  commit,
  endGesture,
  historyLimit,
  redo,
  startHistory,
  undo,
  type History,
} from '../../../src/core/project/history.ts';
import { emptyProject } from '../../../src/core/project/newProject.ts';

const rename = (history: History, name: string): History =>
  commit(history, changeProject({ name })(history.present));

const nameOf = (history: History): string => history.present.name;

describe('history', () => {
  it('undoes and redoes step by step', () => {
    const two = rename(rename(startHistory(emptyProject), 'one'), 'two');
    expect(nameOf(undo(two))).toBe('one');
    expect(undo(undo(two)).present).toBe(emptyProject);
    expect(undo(undo(undo(two))).present).toBe(emptyProject);
    expect(nameOf(redo(undo(two)))).toBe('two');
    expect(nameOf(redo(two))).toBe('two');
  });

  it('forgets what was undone at the next edit', () => {
    const branched = rename(undo(rename(startHistory(emptyProject), 'one')), 'other');
    expect(redo(branched)).toBe(branched);
  });

  it('makes one step of a gesture and none of a cancelled one', () => {
    const start = rename(startHistory(emptyProject), 'start');
    const dragged = rename(rename(beginGesture(start), 'a'), 'b');
    expect(undo(dragged)).toBe(dragged);
    const ended = endGesture(dragged);
    expect(nameOf(ended)).toBe('b');
    expect(nameOf(undo(ended))).toBe('start');
    expect(nameOf(cancelGesture(dragged))).toBe('start');
    expect(endGesture(beginGesture(start)).past).toHaveLength(1);
  });

  it('keeps no more steps than its limit', () => {
    const names = Array.from({ length: historyLimit + 20 }, (_, i) => `${i}`);
    expect(names.reduce(rename, startHistory(emptyProject)).past).toHaveLength(historyLimit);
  });

  it('comes back to the same project after any undos and as many redos', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), fc.nat(25), (names, steps) => {
        const edited = names.reduce(rename, startHistory(emptyProject));
        const back = Array.from({ length: steps }).reduce<History>(undo, edited);
        const forth = Array.from({ length: steps }).reduce<History>(redo, back);
        expect(forth.present).toBe(edited.present);
      }),
    );
  });
});
