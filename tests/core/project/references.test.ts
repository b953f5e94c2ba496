import { describe, expect, it } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { settingsBeside } from '../../../src/core/project/derivedReference.ts';
import { bones } from '../../../src/core/body/bones.ts';
import { addFigure, removeFigure } from '../../../src/core/project/edits.ts';
import { emptyProject, newFigure } from '../../../src/core/project/newProject.ts';
import { nameReference } from '../../../src/core/project/nameReference.ts';
import { newReference } from '../../../src/core/project/newReference.ts';
import { bonesOf, jointGroups, standJoints } from '../../../src/core/project/referenceJoints.ts';
import type { ProjectReference } from '../../../src/core/project/reference.ts';
import {
  addReferences,
  changeReference,
  changeReferenceSettings,
  removeReference,
} from '../../../src/core/project/referenceEdits.ts';

const man = newReference('m', medianMan, []);
const woman = newReference('w', medianWoman, [man]);
const project = addReferences([man, woman])(emptyProject);

describe('references', () => {
  it('are added behind the others, each in a colour of its own', () => {
    expect(project.references).toEqual([man, woman]);
    expect(woman.color).not.toBe(man.color);
    expect(addReferences([])(project)).toBe(project);
  });

  it('are changed and removed by id; what changes nothing gives back the project', () => {
    const behind = changeReference('w', { placement: 'behind' })(project);
    expect(behind.references).toEqual([man, { ...woman, placement: 'behind' }]);
    expect(changeReference('w', { placement: 'beside' })(project)).toBe(project);
    expect(changeReference('x', { isHidden: true })(project)).toBe(project);
    const built = changeReferenceSettings('m', { build: 80 })(project);
    expect(built.references[0]!.settings).toEqual({ ...medianMan, build: 80 });
    expect(built.references[1]).toBe(woman);
    expect(changeReferenceSettings('m', { build: 50 })(project)).toBe(project);
    expect(changeReferenceSettings('x', { build: 80 })(project)).toBe(project);
    expect(removeReference('m')(project).references).toEqual([woman]);
    expect(removeReference('x')(project)).toBe(project);
  });

  it('go with the figure that they stand with alone', () => {
    const file = { sha256: 'a'.repeat(64), name: 'man.glb', address: null };
    const own = newReference('o', medianMan, [], { figure: 'f' });
    const before = addReferences([own])(addFigure(newFigure('f', 'F', file))(project));
    expect(removeFigure('f')(before).references).toEqual([man, woman]);
  });

  it('are as tall as their figure where they are to be', () => {
    const tall: ProjectReference = { ...man, isAsTallAsFigure: true };
    expect(settingsBeside(tall, 1800)).toEqual({ ...medianMan, statureMm: 1800 });
    expect(settingsBeside(tall, null)).toBe(tall.settings);
    expect(settingsBeside(man, 1800)).toBe(man.settings);
  });
});

describe('joints put back to standing', () => {
  const standingOf = (edit: ReturnType<typeof standJoints>, from = project) =>
    edit(from).references[0]!.standing;

  it('are stored by bone; what stands as the figure is left out', () => {
    const both = standJoints('m', ['head', 'neck'], 0.5)(project);
    expect(both.references[0]!.standing).toEqual({ head: 0.5, neck: 0.5 });
    expect(standingOf(standJoints('m', ['neck'], 1), both)).toEqual({ head: 0.5, neck: 1 });
    expect(standingOf(standJoints('m', ['neck'], 0), both)).toEqual({ head: 0.5 });
    expect(both.references[1]).toBe(woman);
  });

  it('give back the project where they are so already', () => {
    const half = standJoints('m', ['head'], 0.5)(project);
    expect(standJoints('m', ['head'], 0.5)(half)).toBe(half);
    expect(standJoints('m', ['head', 'neck'], 0.5)(half)).not.toBe(half);
    expect(standJoints('m', ['head'], 0)(project)).toBe(project);
    expect(standJoints('x', ['head'], 1)(project)).toBe(project);
  });

  it('are all of the body’s, each in one part of one group', () => {
    const grouped = jointGroups.flatMap(({ parts }) => bonesOf(parts));
    expect(grouped.toSorted()).toEqual(bones.map(({ id }) => id).toSorted());
  });
});

describe('nameReference', () => {
  it.each([
    ['Median man', medianMan, {}],
    ['Woman, p5', { ...medianWoman, percentile: 5 }, {}],
    ['Man, p99.5, build p80', { ...medianMan, percentile: 99.5, build: 80 }, {}],
    ['Man, 1800\u202fmm', { ...medianMan, statureMm: 1800 }, {}],
    ['Woman, same stature', medianWoman, { isAsTallAsFigure: true }],
    ['Girl of 7', childOf(7, 'female'), {}],
    ['Boy of 4, p95', { ...childOf(4, 'male'), percentile: 95 }, {}],
    ['Man, Richer 7½', { ...medianMan, canon: 'richer-7.5' }, {}],
    ['Woman of 80', { ...medianWoman, ageYears: 80 }, {}],
    ['Man, muscle −1.5', { ...medianMan, muscle: -1.5 }, {}],
    [
      'Man, same segments',
      medianMan,
      { pose: 'figure', likeness: 'segments', isAsTallAsFigure: true } as const,
    ],
    ['Woman, same stature', medianWoman, { pose: 'figure', isAsTallAsFigure: true }],
    ['Woman, same stature', medianWoman, { likeness: 'head', isAsTallAsFigure: true } as const],
    ['Adam', medianMan, { name: 'Adam' }],
  ])('says %s', (name, settings, change) => {
    expect(nameReference(newReference('r', settings, [], change))).toBe(name);
  });
});
