/** Whose survey the body follows. */
export type BodyPopulation = 'ansur2-men' | 'ansur2-women' | 'children';

export type GrownPopulation = Exclude<BodyPopulation, 'children'>;

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
  /** SDs by which girths where muscles lie are greater, and the waist less, than people so built have; 0 as surveyed, of grown people alone. */
  readonly muscle: number;
  /** Within `ages`. */
  readonly ageYears: number;
  /** An artist's canon that heights, head and shoulders follow; null for people as they are. */
  readonly canon: string | null;
  /** Measures set one by one, mm, by their ids; they win over all else. */
  readonly measures: Readonly<Record<string, number>>;
}

/** Years of age that a body can have; grown people's are those of the survey at the usual one. */
export const ages = {
  children: { least: 2, most: 17, usual: 7 },
  grown: { least: 18, most: 90, usual: 30 },
} as const;

export const agesOf = (population: BodyPopulation): (typeof ages)['children' | 'grown'] =>
  population === 'children' ? ages.children : ages.grown;

export const medianMan: BodySettings = {
  population: 'ansur2-men',
  sex: 'male',
  statureMm: null,
  percentile: 50,
  build: 50,
  muscle: 0,
  ageYears: ages.grown.usual,
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
