/** Whose survey the body follows. */
export type BodyPopulation = 'ansur2-men' | 'ansur2-women' | 'children';

/** What the reference body is to be. Everything has a default, so that a few words say it. */
export interface BodySettings {
  readonly population: BodyPopulation;
  /** Of children; grown people have their population's. */
  readonly sex: 'male' | 'female';
  /** In mm; null takes it from the percentile. */
  readonly statureMm: number | null;
  /** Of stature, 0.1 to 99.9. */
  readonly percentile: number;
  /** Of breadths, depths and girths among people of that stature, 0.1 to 99.9; grown people alone. */
  readonly build: number;
  /** Of children, 2 to 17. */
  readonly ageYears: number;
  /** An artist's canon that heights, head and shoulders follow; null for people as they are. */
  readonly canon: string | null;
  /** Measures set one by one, mm, by their ids; they win over all else. */
  readonly measures: Readonly<Record<string, number>>;
}

export const medianMan: BodySettings = {
  population: 'ansur2-men',
  sex: 'male',
  statureMm: null,
  percentile: 50,
  build: 50,
  ageYears: 7,
  canon: null,
  measures: {},
};

export const medianWoman: BodySettings = { ...medianMan, population: 'ansur2-women', sex: 'female' };

export const childOf = (ageYears: number, sex: 'male' | 'female'): BodySettings => ({
  ...medianMan,
  population: 'children',
  sex,
  ageYears,
});
