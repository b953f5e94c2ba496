/** Millimetres in one of each unit that a length is typed in. */
const millimetresIn: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  m: 1000,
  in: 25.4,
  '"': 25.4,
  ft: 304.8,
  "'": 304.8,
};

/** Reads a length as people type it, in mm: 25, 25 mm, 2,5 cm, 1 in, 1", 6 ft. A bare number is mm. Null where it is none above nought. */
export function parseLength(text: string): number | null {
  const clean = text
    .toLowerCase()
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/[″”]/g, '"')
    .replaceAll(/[′’]/g, "'")
    .trim();
  const match = /^(\d+(?:\.\d+)?|\.\d+) ?(mm|cm|m|in|"|ft|')?$/.exec(clean);
  const mm = match ? Number(match[1]) * (millimetresIn[match[2] ?? 'mm'] ?? NaN) : NaN;
  return mm > 0 && Number.isFinite(mm) ? mm : null;
}
