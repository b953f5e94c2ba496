import { describe, expect, it } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { settingsBeside } from '../../../src/core/project/derivedReference.ts';
import { addFigure, removeFigure } from '../../../src/core/project/edits.ts';
import { emptyProject, newFigure } from '../../../src/core/project/newProject.ts';
import { nameReference } from '../../../src/core/project/nameReference.ts';
import { newReference } from '../../../src/core/project/newReference.ts';
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
    ['Adam', medianMan, { name: 'Adam' }],
  ])('says %s', (name, settings, change) => {
    expect(nameReference(newReference('r', settings, [], change))).toBe(name);
  });
});
