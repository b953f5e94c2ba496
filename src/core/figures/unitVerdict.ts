import { millimetresPer, units, type UnitId } from '../scales/units.ts';

/** The unit that the person chose: one of the list, or what a distance between two points came to. */
export type UnitChoice = UnitId | { readonly millimetresPerUnit: number };

export interface UnitQuestion {
  readonly declaredUnit: UnitId | null;
  readonly chosenUnit: UnitChoice | null;
  /** The format's name, whose makers prefer some units. */
  readonly format: string;
  /** The program that wrote the file; null where it does not say. */
  readonly generator: string | null;
  /** Height along the figure's upright, in the file's own numbers; null without triangles. */
  readonly heightInFile: number | null;
  /** What it stands on, in the file's own numbers; null where nothing was found. */
  readonly baseInFile: { readonly width: number; readonly thickness: number } | null;
}

/** A unit that the numbers may be in, with what they would then be. */
export interface UnitReading {
  readonly unit: UnitId;
  readonly millimetresPerUnit: number;
  /** Whether the numbers were multiplied by 25.4 once too often: millimetres that were taken for inches. */
  readonly isInchMistake: boolean;
  readonly heightMm: number;
  readonly likeness: Likeness;
  /** Whether the base would be of a size that bases have. */
  readonly fitsBase: boolean;
}

/** What a figure of a height is likely to be. */
export type Likeness = 'life-size' | 'child' | 'miniature' | 'doll' | 'statue' | 'nothing';

/** The unit that a file is taken to be in, why, and what else it could be. */
export interface UnitVerdict {
  /** Null where a distance between two points was given. */
  readonly unit: UnitId | null;
  readonly millimetresPerUnit: number;
  readonly from: 'chosen' | 'calibrated' | 'declared' | 'guessed';
  /** What the figure is in this unit; null without a height. */
  readonly reading: UnitReading | null;
  readonly isPlausible: boolean;
  /** Whether another unit is nearly as likely. */
  readonly isDoubtful: boolean;
  /** Other units that would make it a figure of a usual height, likeliest first. */
  readonly runnersUp: readonly UnitReading[];
}

/**
 * How often opened figures have heights, mm. Our estimate from the sizes that are sold (`facts/miniature-domain.md`
 * §1.2 and §1.3) and from human statures: it orders units, and no number on the screen comes from it.
 */
const heights: readonly { readonly below: number; readonly weight: number; readonly likeness: Likeness }[] = [
  { below: 5, weight: 0, likeness: 'nothing' },
  { below: 12, weight: 0.1, likeness: 'miniature' },
  { below: 24, weight: 0.35, likeness: 'miniature' },
  { below: 45, weight: 1, likeness: 'miniature' },
  { below: 200, weight: 0.8, likeness: 'miniature' },
  { below: 350, weight: 0.7, likeness: 'doll' },
  { below: 700, weight: 0.3, likeness: 'doll' },
  { below: 950, weight: 0.08, likeness: 'child' },
  { below: 1450, weight: 0.6, likeness: 'child' },
  { below: 2100, weight: 2, likeness: 'life-size' },
  { below: 2600, weight: 0.4, likeness: 'life-size' },
  { below: 4000, weight: 0.03, likeness: 'statue' },
  { below: Infinity, weight: 0, likeness: 'nothing' },
];

/** How often files of a kind are in each unit: print files mostly millimetres, all else also what its program counts in. */
const habits: readonly { readonly format: RegExp; readonly weights: Readonly<Record<UnitId, number>> }[] = [
  { format: /^(STL|3MF)/, weights: { mm: 1, cm: 0.12, dm: 0.01, m: 0.12, in: 0.15, ft: 0.01 } },
  { format: /./, weights: { mm: 0.6, cm: 0.5, dm: 0.2, m: 0.5, in: 0.1, ft: 0.02 } },
];

/** Programs that count in one unit and do not say so in the file. */
const programs: readonly { readonly generator: RegExp; readonly unit: UnitId }[] = [
  // MakeHuman and MPFB keep bodies in decimetres.
  { generator: /makehuman/i, unit: 'dm' },
  { generator: /maquette|openscad|chitubox|lychee|prusaslicer|cura|meshmixer/i, unit: 'mm' },
];

/** How much likelier a unit is that a program speaks for, and one in which the base has a size that bases have. */
const programWeight = 3;
const baseWeight = 8;

/** Multiplying by 25.4 once too often is this much rarer than the unit itself. */
const inchMistakeWeight = 0.02;

/** A runner-up this likely, beside the first, leaves a doubt. */
const doubtfulShare = 0.2;

/** Widths of bases that are sold, mm (`facts/miniature-domain.md` §1.4). */
const baseWidthsMm = [20, 25, 25.4, 28.5, 30, 32, 35, 40, 50, 60, 65, 75, 80, 100] as const;

/**
 * Takes the unit that the person chose, else the one that the file declares, else the likeliest by the height that
 * the figure would have, by what writes such files, and by its base. A declared unit is never changed: a height
 * that no figure has is said, with the units that would mend it.
 */
export function judgeUnit(question: UnitQuestion): UnitVerdict {
  const { chosenUnit, declaredUnit, heightInFile } = question;
  const ranked = heightInFile === null ? [] : rankReadings(question, heightInFile);
  const likeliest = ranked[0];
  const unit = chosenUnit ?? declaredUnit ?? likeliest?.reading.unit ?? 'mm';
  const millimetresPerUnit =
    typeof unit === 'object'
      ? unit.millimetresPerUnit
      : chosenUnit === null && declaredUnit === null && likeliest
        ? likeliest.reading.millimetresPerUnit
        : millimetresPer(unit);
  const taken = ranked.find(({ reading }) => reading.millimetresPerUnit === millimetresPerUnit);
  const others = ranked.filter((each) => each !== taken && each.weight > 0);
  const from =
    chosenUnit !== null
      ? typeof chosenUnit === 'object'
        ? 'calibrated'
        : 'chosen'
      : declaredUnit
        ? 'declared'
        : 'guessed';
  const reading =
    taken?.reading ??
    (heightInFile === null ? null : readingOf(question, 'mm', millimetresPerUnit, heightInFile));
  return {
    unit: typeof unit === 'object' ? null : unit,
    millimetresPerUnit,
    from,
    reading,
    isPlausible: reading === null || reading.likeness !== 'nothing',
    isDoubtful: from === 'guessed' && (others[0]?.weight ?? 0) > doubtfulShare * (taken?.weight ?? 0),
    runnersUp: others.map((each) => each.reading),
  };
}

interface RankedReading {
  readonly reading: UnitReading;
  readonly weight: number;
}

function rankReadings(question: UnitQuestion, heightInFile: number): readonly RankedReading[] {
  const { format, generator } = question;
  const { weights } = habits.find((habit) => habit.format.test(format))!;
  const program = programs.find((each) => generator !== null && each.generator.test(generator));
  const rank = (unit: UnitId, millimetresPerUnit: number, habit: number): RankedReading => {
    const reading = readingOf(question, unit, millimetresPerUnit, heightInFile);
    const spoken = (program?.unit === unit ? programWeight : 1) * (reading.fitsBase ? baseWeight : 1);
    return { reading, weight: weightOf(reading.heightMm) * habit * spoken };
  };
  return [
    ...units.map(({ id, millimetres }) => rank(id, millimetres, weights[id])),
    rank('mm', 1 / 25.4, weights.mm * inchMistakeWeight),
  ].toSorted((a, b) => b.weight - a.weight);
}

function readingOf(
  { baseInFile }: UnitQuestion,
  unit: UnitId,
  millimetresPerUnit: number,
  heightInFile: number,
): UnitReading {
  const heightMm = heightInFile * millimetresPerUnit;
  return {
    unit,
    millimetresPerUnit,
    isInchMistake: unit === 'mm' && millimetresPerUnit < 1,
    heightMm,
    likeness: bandOf(heightMm).likeness,
    fitsBase: baseInFile !== null && isUsualBase(baseInFile, millimetresPerUnit),
  };
}

const bandOf = (heightMm: number) => heights.find(({ below }) => heightMm < below) ?? heights.at(-1)!;

const weightOf = (heightMm: number): number => bandOf(heightMm).weight;

function isUsualBase(base: NonNullable<UnitQuestion['baseInFile']>, millimetresPerUnit: number): boolean {
  const [width, thickness] = [base.width * millimetresPerUnit, base.thickness * millimetresPerUnit];
  return (
    thickness > 0.8 && thickness < 8 && baseWidthsMm.some((usual) => Math.abs(width - usual) < 0.02 * usual)
  );
}
