import { findCanon } from '../canons/index.ts';
import { findMeasure } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { partOfMeasure } from '../measures/partOfMeasure.ts';
import type { PopulationId } from '../populations/index.ts';
import { expectCanon } from './expectCanon.ts';
import { expectPeople } from './expectPeople.ts';
import type { Expected } from './expected.ts';
import type { Style } from './styles/style.ts';

/**
 * What a style has of a measure on a figure of one stature, life-size mm, with the spread of people: heights are its
 * canon's, the head's measures grow with its head, and trunk and limbs have its width. Null where it says nothing: of
 * heights and lengths between joints that its canon does not set, and of ratios.
 */
export function expectStyle(
  measure: Measure,
  style: Style,
  population: PopulationId,
  statureMm: number,
): Expected | null {
  const people = expectPeople(measure, population, statureMm);
  if (!people || measure.kind === 'ratio') return null;
  const set = expectCanon(measure, findCanon(style.canon)!, statureMm);
  if (set) return scaled(people, set.mean / people.mean);
  if (measure.kind === 'height' || measure.kind === 'joint' || measure.id === 'sittingHeight') return null;
  return scaled(people, factorOf(measure, style, population, statureMm));
}

const scaled = ({ mean, sd, band, uncertainty, notes }: Expected, by: number): Expected => ({
  mean: mean * by,
  sd: sd === null ? null : sd * by,
  band: band && { low: band.low * by, high: band.high * by },
  uncertainty: uncertainty * by,
  notes,
});

function factorOf(measure: Measure, style: Style, population: PopulationId, statureMm: number): number {
  const part = partOfMeasure(measure.id);
  if (part === 'head' || (part === 'hands' && style.areHandsAsHead)) {
    const usual = expectPeople(findMeasure('headHeight')!, population, statureMm);
    return usual ? statureMm / findCanon(style.canon)!.heads / usual.mean : 1;
  }
  const isAcross = measure.kind === 'girth' || measure.kind === 'breadth' || measure.kind === 'depth';
  return isAcross && part !== 'hands' && part !== 'feet' ? style.width : 1;
}
