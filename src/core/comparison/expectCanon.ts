import type { Canon } from '../canons/canon.ts';
import { levelHeightMm } from '../canons/levelHeightMm.ts';
import { measureOfLevel } from '../canons/measureOfLevel.ts';
import type { Measure } from '../measures/measure.ts';
import type { Expected } from './expected.ts';

/**
 * What a canon itself sets for a measure on a figure of one stature, life-size mm: its levels, eyes and head. It knows no
 * spread. Null of all that it says nothing of.
 */
export function expectCanon({ id }: Measure, canon: Canon, statureMm: number): Expected | null {
  const mean = meanOf(id, canon, statureMm);
  return mean === null ? null : { mean, sd: null, band: null, uncertainty: 0, notes: [] };
}

function meanOf(id: string, canon: Canon, statureMm: number): number | null {
  if (id === 'headHeight') return statureMm / canon.heads;
  if (id === 'eyeHeight') return statureMm * canon.eyeFraction;
  // Of a waist and the navel below it the navel is measured.
  const level = canon.levels.findLast((each) => measureOfLevel[each.id] === id);
  return level ? levelHeightMm(canon, level, statureMm) : null;
}
