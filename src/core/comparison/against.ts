import type { Canon } from '../canons/canon.ts';
import { findCanon } from '../canons/index.ts';
import type { FigureMeasures } from '../measures/measureFigure.ts';
import { findPopulation, populations, type PopulationId } from '../populations/index.ts';
import { isBeyondSurvey } from '../populations/isBeyondSurvey.ts';
import { isSurelyChild, likelyPeopleOf, type LikelyPeople } from './likelyPeople.ts';

/** What figures are held against, as a person chose it; null: by the figure's own shape or canon. */
export type Against =
  | { readonly kind: 'people'; readonly population: string | null }
  | { readonly kind: 'style'; readonly style: string }
  | { readonly kind: 'canon'; readonly canon: string | null }
  /** Another figure of the project, by its id. */
  | { readonly kind: 'figure'; readonly figure: string };

/** From so many in a hundred on a figure's shape tells whose it is, and not its canon. */
const surely = 0.95;

/** Whom a figure is held against, and how that was come by. */
export interface HeldAgainst {
  readonly population: PopulationId;
  readonly by: 'person' | 'shape' | 'canon';
}

/**
 * The people that a figure is held against: those that were chosen; else those whose shape it surely has, children of
 * its stature among them; else those of its canon.
 */
export function populationOf(
  against: Against,
  canon: Canon,
  likely: LikelyPeople,
  statureMm: number,
): HeldAgainst {
  const chosen =
    against.kind === 'people' && against.population !== null && findPopulation(against.population);
  if (chosen) return { population: chosen.id, by: 'person' };
  const { maleShare, ageYears } = likely;
  const child = isSurelyChild(likely) ? childOfStature(statureMm, ageYears!.from, ageYears!.to!) : null;
  if (child) return { population: child, by: 'shape' };
  const own = findPopulation(canon.population)!;
  if (maleShare === null || own.ageYears !== null) return { population: own.id, by: 'canon' };
  const sex = maleShare >= surely ? 'male' : maleShare <= 1 - surely ? 'female' : own.sex;
  return sex === own.sex
    ? { population: own.id, by: 'canon' }
    : { population: sex === 'male' ? 'ansur2-men' : 'ansur2-women', by: 'shape' };
}

/** Whose build a figure's heft counts by: the people whose shape it has, whatever it is held against. */
export const populationByShape = (taken: FigureMeasures, canon: Canon, statureMm: number): PopulationId =>
  populationOf({ kind: 'people', population: null }, canon, likelyPeopleOf(taken), statureMm).population;

/** Of boys' ages within a range the one whose median is nearest to a stature; null where it is no stature of theirs. */
function childOfStature(statureMm: number, fromYears: number, toYears: number): PopulationId | null {
  const ofAge = populations.filter(
    ({ sex, ageYears }) =>
      sex === 'male' && ageYears !== null && ageYears >= fromYears && ageYears <= toYears,
  );
  const [nearest] = ofAge.toSorted(
    (a, b) => Math.abs(a.statureMm.p50 - statureMm) - Math.abs(b.statureMm.p50 - statureMm),
  );
  return nearest && !isBeyondSurvey(nearest.id, statureMm) ? nearest.id : null;
}

/** The canon that a figure is held against; its own where another is not chosen or not known. */
export const canonOf = (against: Against, own: Canon): Canon =>
  (against.kind === 'canon' && against.canon !== null ? findCanon(against.canon) : null) ?? own;
