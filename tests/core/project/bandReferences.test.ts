import { expect, test } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { canons, findCanon } from '../../../src/core/canons/index.ts';
import { bandReferences } from '../../../src/core/project/bandReferences.ts';
import type { DerivedFigure } from '../../../src/core/project/derivedFigure.ts';
import { peopleOfCanon } from '../../../src/core/project/peopleOfCanon.ts';

const figureOf = (canon: string) => ({ canon: findCanon(canon)!, figure: { id: 'f' } }) as DerivedFigure;

test('the band is of whom the canon is drawn for: slight and heavy, as tall as the figure, in its pose', () => {
  const [slight, heavy] = bandReferences(figureOf('loomis-8-woman'));
  expect([slight!.settings, heavy!.settings]).toEqual([
    { ...medianWoman, build: 5 },
    { ...medianWoman, build: 95 },
  ]);
  for (const each of [slight!, heavy!])
    expect(each).toMatchObject({
      figure: 'f',
      isAsTallAsFigure: true,
      pose: 'figure',
      likeness: 'stature',
      placement: 'behind',
    });
  expect(slight!.id).not.toBe(heavy!.id);
  expect(bandReferences(figureOf('richer-7.5'))[0]!.settings).toEqual({ ...medianMan, build: 5 });
});

test('there is none of children, whose canons are those whose guide says nothing', () => {
  expect(peopleOfCanon(findCanon('child-7')!)).toEqual(childOf(7, 'male'));
  for (const { id, subject } of canons)
    expect(bandReferences(figureOf(id)).length).toBe(subject === 'child' ? 0 : 2);
});
