/** Millimetres in one of each unit that a stature is said in. */
const unitsMm: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1000, in: 25.4, '"': 25.4 };

/** Statures that are believed, infants and giants among them. */
const believedMm = { min: 300, max: 3000 } as const;

/**
 * Reads a stature as people type it, in mm: 1780, 178, 1.78, 178 cm, 1,78 m, 70 in, 5 ft 10, 5'10". A bare number is
 * taken for the unit that makes it a person's height. Null where it is none.
 */
export function readStature(text: string): number | null {
  const clean = text
    .toLowerCase()
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/[″”]/g, '"')
    .replaceAll(/[′’]/g, "'")
    .trim();
  const mm = readFeet(clean) ?? readLength(clean);
  return mm !== null && mm >= believedMm.min && mm <= believedMm.max ? mm : null;
}

function readFeet(text: string): number | null {
  const match = /^(\d+) ?(?:ft|feet|foot|')(?: ?(\d+(?:\.\d+)?) ?(?:in|"|'')?)?$/.exec(text);
  return match ? (Number(match[1]) * 12 + Number(match[2] ?? 0)) * 25.4 : null;
}

function readLength(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+) ?(mm|cm|m|in|")?$/.exec(text);
  if (!match) return null;
  const value = Number(match[1]);
  return value * (unitsMm[match[2] ?? ''] ?? bareUnit(value));
}

const bareUnit = (value: number): number => {
  if (value < 3) return 1000;
  return value < 300 ? 10 : 1;
};
