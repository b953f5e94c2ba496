import type { ScaleChoice } from './scaleChoice.ts';
import { usualLandmark } from './sizeScales.ts';

const number = String.raw`(\d+(?:\.\d+)?|\.\d+)`;
const inchSigns = String.raw`(?:in|ins|inch|inches|"|″|”|'')\.?`;
const ratioPattern = new RegExp(`^${number} ?[:/] ?${number}$`);
const numberPattern = new RegExp(`^${number}$`);
const sizePattern = new RegExp(
  String.raw`^${number} ?(mm|cm)(?: ?\(?(?:to |at )?(?:the )?(eye|crown|head|top)(?:s|line| level)?\)?)?$`,
);
const inchesPattern = new RegExp(`^${number} ?-?${inchSigns}$`);
const mixedInchesPattern = new RegExp(String.raw`^(\d+)[ -](\d+)/(\d+) ?-?${inchSigns}$`);

const words: Readonly<Record<string, number>> = {
  'life-size': 1,
  'life size': 1,
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  playscale: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
};

/**
 * Reads a scale as people type it: 1:13, 1/13, 13 (all 1:13), 0.5 (half size, 1:2), sixth, 28 mm eye, 54mm to
 * crown, 15 cm, 6 in, 6", 3 3/4 in. Decimals with a point or a comma. A size without a landmark takes the usual one.
 * Null where the text is no scale.
 */
export function parseScale(text: string): ScaleChoice | null {
  const clean = tidy(text);
  const choice = readWord(clean) ?? readRatio(clean) ?? readSize(clean) ?? readInches(clean);
  return choice && isPositive(choice) ? choice : null;
}

const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[ -]scale$/, '');

function readWord(text: string): ScaleChoice | null {
  const word = text.replace(/^(one|a)[ -]/, '');
  return Object.hasOwn(words, word) ? ratio(words[word]!) : null;
}

function readRatio(text: string): ScaleChoice | null {
  const pair = ratioPattern.exec(text);
  if (pair) return ratio(Number(pair[2]) / Number(pair[1]));
  if (!numberPattern.test(text)) return null;
  const value = Number(text);
  return ratio(value < 1 ? 1 / value : value);
}

function readSize(text: string): ScaleChoice | null {
  const match = sizePattern.exec(text);
  if (!match) return null;
  const mm = Number(match[1]) * (match[2] === 'cm' ? 10 : 1);
  const landmark = match[3];
  if (!landmark) return { kind: 'size', mm, to: usualLandmark(mm) };
  return { kind: 'size', mm, to: landmark === 'eye' ? 'eye' : 'crown' };
}

function readInches(text: string): ScaleChoice | null {
  const plain = inchesPattern.exec(text);
  if (plain) return { kind: 'inches', inches: Number(plain[1]) };
  const mixed = mixedInchesPattern.exec(text);
  if (!mixed) return null;
  return { kind: 'inches', inches: Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]) };
}

const ratio = (n: number): ScaleChoice => ({ kind: 'ratio', n });

function isPositive(choice: ScaleChoice): boolean {
  const value = choice.kind === 'ratio' ? choice.n : choice.kind === 'size' ? choice.mm : choice.inches;
  return Number.isFinite(value) && value > 0;
}
