import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeads } from '../../../src/core/canons/formatHeads.ts';
import { canons, defaultCanon, findCanon } from '../../../src/core/canons/index.ts';
import { levelHeightMm } from '../../../src/core/canons/levelHeightMm.ts';
import { findPopulation } from '../../../src/core/populations/index.ts';

const level = (canonId: string, levelId: string) => {
  const canon = findCanon(canonId)!;
  return levelHeightMm(
    canon,
    canon.levels.find(({ id }) => id === levelId)!,
    1,
  );
};

describe('canons', () => {
  it('have ids and labels of their own', () => {
    expect(new Set(canons.map(({ id }) => id)).size).toBe(canons.length);
    expect(new Set(canons.map(({ label }) => label)).size).toBe(canons.length);
    expect(canons).toContain(defaultCanon);
  });

  it.each(canons.map((canon) => [canon.id, canon] as const))(
    '%s cites its sources and runs from crown to sole by way of the chin',
    (_, canon) => {
      for (const text of [canon.source, canon.status, canon.eyeSource, canon.short]) {
        expect(text.trim()).not.toBe('');
      }
      expect(findPopulation(canon.population)).not.toBeNull();
      const heights = canon.levels.map(({ headsFromCrown }) => headsFromCrown);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      expect(new Set(heights).size).toBe(heights.length);
      expect(new Set(canon.levels.map(({ id }) => id)).size).toBe(canon.levels.length);
      expect(canon.levels[0]).toMatchObject({ id: 'crown', headsFromCrown: 0 });
      expect(canon.levels.at(-1)).toMatchObject({ id: 'sole', headsFromCrown: canon.heads });
      expect(canon.levels.find(({ id }) => id === 'chin')?.headsFromCrown).toBe(1);
      expect(canon.label).toContain(formatHeads(canon.heads));
    },
  );

  it.each(canons.map((canon) => [canon.id, canon] as const))('%s has its eyes in the head', (_, canon) => {
    expect(canon.eyeFraction).toBeLessThan(1);
    expect(canon.eyeFraction).toBeGreaterThan(1 - 1 / canon.heads);
  });

  it('scale with the stature', () => {
    fc.assert(
      fc.property(fc.constantFrom(...canons), fc.double({ min: 1, max: 3000, noNaN: true }), (canon, mm) => {
        for (const each of canon.levels) {
          expect(levelHeightMm(canon, each, mm)).toBeCloseTo(levelHeightMm(canon, each, 1) * mm, 6);
        }
      }),
    );
  });

  it('put Vitruvius’ and Leonardo’s fractions where they say', () => {
    expect(level('vitruvius', 'hairline') - level('vitruvius', 'chin')).toBeCloseTo(1 / 10);
    expect(level('vitruvius', 'hairline') - level('vitruvius', 'chest-top')).toBeCloseTo(1 / 6);
    expect(level('vitruvius', 'mid-chest')).toBeCloseTo(3 / 4);
    expect(level('leonardo', 'chest-top')).toBeCloseTo(5 / 6);
    expect(level('leonardo', 'groin')).toBeCloseTo(1 / 2);
    expect(level('leonardo', 'below-knee')).toBeCloseTo(1 / 4);
  });

  it('put Richer’s knee joint two and hip joint four heads above the sole', () => {
    expect(level('richer-7.5', 'knee-joint')).toBeCloseTo(2 / 7.5);
    expect(level('richer-7.5', 'hip-joint')).toBeCloseTo(4 / 7.5);
  });

  it('interpolate children’s heads and say so', () => {
    expect(findCanon('child-7')).toMatchObject({ heads: 6.125, certainty: 'uncertain', subject: 'child' });
    expect(findCanon('child-7')!.status).toContain('Interpolated');
    expect(findCanon('child-12')!.status).not.toContain('Interpolated');
  });

  it.each([
    ['richer-7.5', 7.5],
    ['loomis-academic-7.5', 7.5],
    ['loomis-ideal-8-male', 8],
    ['loomis-ideal-8-female', 8],
    ['loomis-fashion-8.5', 8.5],
    ['loomis-heroic-9', 9],
    ['hogarth-8.75', 8.75],
    ['parramon-8x2', 8],
    ['polykleitos-7', 7],
    ['lysippos-8', 8],
    ['vitruvius', 8],
    ['leonardo-vitruvian', 8],
    ['durer-7-8-9-10', 8],
    ['leonardo-cousin-etc', 8],
    ['manga-6', 6],
    ['chibi-3', 3],
    ['chibi-2', 2],
    ['heroic-mini-28', 6],
  ])('answer to %s with its %f heads', (id, heads) => expect(findCanon(id)?.heads).toBe(heads));

  it('give null for an id that is none', () => expect(findCanon('nobody')).toBeNull());
});

describe('formatHeads', () => {
  it.each([
    [7.5, '7½'],
    [8.75, '8¾'],
    [6.125, '6⅛'],
    [8, '8'],
    [0.5, '½'],
    [1 / 3, '⅓'],
    [7.44, '7.4'],
  ])('writes %f as %s', (heads, text) => expect(formatHeads(heads)).toBe(text));
});
