import { ages, type BodySettings } from '../body/settings/bodySettings.ts';
import { findCanon } from '../canons/index.ts';
import { formatLength } from '../scales/formatLength.ts';
import { formatNumber } from '../scales/formatNumber.ts';
import { figurePose, type ProjectReference } from './reference.ts';

/** What a reference is called: as the person said, else by what it is: "Median man", "Woman, p5", "Boy of 7". */
export function nameReference(reference: ProjectReference): string {
  const { name, settings } = reference;
  if (name !== null) return name;
  const { canon, build, muscle, population } = settings;
  const stature = sameAsFigure(reference) ?? statureWord(settings);
  const drawn = canon === null ? null : (findCanon(canon)?.short ?? null);
  const isGrown = population !== 'children';
  const marks = [
    drawn,
    stature,
    isGrown && build !== 50 ? `build p${formatNumber(build, 0)}` : null,
    isGrown && muscle !== 0 ? `muscle ${signed(muscle)}` : null,
  ];
  const said = marks.filter((mark) => mark !== null);
  if (said.length === 0 && isGrown && settings.ageYears === ages.grown.usual)
    return `Median ${personOf(settings).toLowerCase()}`;
  return [personOf(settings), ...said].join(', ');
}

/** What it has of its figure, which its settings then do not say. */
function sameAsFigure({ pose, likeness, isAsTallAsFigure }: ProjectReference): string | null {
  if (pose === figurePose && likeness !== 'stature') return `same ${likeness}`;
  return isAsTallAsFigure ? 'same stature' : null;
}

function personOf({ population, sex, ageYears }: BodySettings): string {
  if (population === 'children') return `${sex === 'male' ? 'Boy' : 'Girl'} of ${ageYears}`;
  const person = population === 'ansur2-men' ? 'Man' : 'Woman';
  return ageYears === ages.grown.usual ? person : `${person} of ${ageYears}`;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${formatNumber(Math.abs(value), 1)}`;

/** Null for the median. */
function statureWord({ statureMm, percentile }: BodySettings): string | null {
  if (statureMm !== null) return formatLength(statureMm, { stepMm: 1 });
  return percentile === 50 ? null : `p${formatNumber(percentile, percentile % 1 === 0 ? 0 : 1)}`;
}
