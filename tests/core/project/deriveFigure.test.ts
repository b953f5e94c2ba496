import { beforeAll, expect, test } from 'vitest';
import { openFile, type OpenedFile } from '../../../src/cli/openFile.ts';
import { deriveFigure } from '../../../src/core/project/deriveFigure.ts';

let opened: OpenedFile;
beforeAll(async () => {
  opened = await openFile('public/models/heroic-28.stl', { unit: null, up: null, facing: null });
});

/** How high the miniature counts, mm as modelled, with a stature of 20 mm found on it or none. */
const heightOf = (isBaseIncluded: boolean, statureInFile: number | null): number => {
  const { derived, report, posed } = opened;
  return deriveFigure({ ...derived.figure, isBaseIncluded }, report, posed, statureInFile).sizes!
    .heightModelledMm;
};

test('a found stature counts for the height of who is shown', () => {
  expect(heightOf(false, null)).toBeGreaterThan(25);
  expect(heightOf(false, 20)).toBe(20);
});

test('where heights begin under the base, the whole counts, whether a stature is found or not', () => {
  const base = opened.posed.base!;
  expect(base).not.toBeNull();
  expect(heightOf(true, null)).toBeGreaterThan(heightOf(false, null) + 1);
  expect(heightOf(true, 20)).toBe(heightOf(true, null));
});
