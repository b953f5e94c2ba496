import type { Random } from '../random.ts';

const oddNumbers: readonly string[] = [
  ...'0 -1 -0 1 3 1e38 -3.5e38 1e308 1e309 1e-400 nan NaN inf -Infinity 0x10 1. .5 +5 1e --1 1,5 ١ 1e+'.split(
    ' ',
  ),
  ...'2147483647 2147483648 4294967295 4294967296 9007199254740993 1e9 99999999999'.split(' '),
  '',
  '1'.repeat(400),
  `0.${'0'.repeat(400)}1`,
];

/** What ends a text, a tag or a line, what stands for something else, and what the formats' own words are. */
const oddWords: readonly string[] = [
  ['\u0000', '\ufeff', '\r', '\n', '\t', '"', "'", '<', '>', '&', ']]>', '&amp;', '&#0;', '&#x110000;'],
  [
    '\ud800',
    '\\',
    '/',
    '../../../x',
    '__proto__',
    'constructor',
    'toString',
    '#',
    ' \\\n',
    '<![CDATA[',
    '-->',
  ],
  ['<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>', '&c;', '<?xml version="1.0"?>'],
  ['endsolid', 'solid', 'facet normal', 'end_header', 'element face 99999999', 'property list uchar int a'],
  ['format ascii 1.0', 'usemtl', 'mtllib', 'g', 'f 1 2 3', 'f -1 -2 -3', 'v 1e30 1e30 1e30', 'v nan 0 0'],
  ['</object>', '<object id="1">', '<components>', '<component objectid="1"/>', '<mesh>', 'objectid="2"'],
].flat();

/** The ways in which text is changed. */
const changes: readonly ((text: string, random: Random) => string)[] = [
  replaceNumber,
  replaceNumber,
  replaceNumber,
  swapTokens,
  swapTokens,
  (text, random) => insert(text, random.pick(oddWords), random),
  (text, random) => insert(text, random.pick(oddWords).repeat(random.pick([2, 20, 2000])), random),
  (text, random) =>
    insert(text, random.pick(['a', '1', ' ', '\n', '/']).repeat(random.pick([300, 60_000])), random),
  (text, random) => withLines(text, random, (lines, at) => repeatLines(lines, at, random)),
  (text, random) => withLines(text, random, (lines, at) => lines.toSpliced(at, random.between(1, 6))),
  (text, random) => withLines(text, random, (lines, at) => [...lines.slice(at), ...lines.slice(0, at)]),
  (text, random) =>
    withLines(text, random, (lines, at) =>
      lines.with(at, `${lines[at]} `.repeat(Math.min(3000, Math.floor(60_000 / (lines[at]!.length + 1))))),
    ),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' '])),
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => `${text}\n${text}`.slice(random.below(text.length)),
];

/** The same text with numbers, words or lines exchanged, repeated, left out, or with odd ones put in. */
export const mutateText = (text: string, random: Random): string =>
  text === '' ? random.pick(oddWords) : random.pick(changes)(text, random);

/** Where words and numbers stand, in all texts that are read. */
const tokens = /[^\s"<>=/,:[\]{}]+/g;

function tokensOf(text: string, random: Random): readonly RegExpExecArray[] {
  // A window is enough to find one in, and the same for a text of any length.
  const start = random.below(Math.max(1, text.length - 2000));
  return [...text.slice(start, start + 2000).matchAll(tokens)].map((match) => {
    match.index += start;
    return match;
  });
}

function swapTokens(text: string, random: Random): string {
  const found = tokensOf(text, random);
  if (found.length < 2) return text;
  const [a, b] = [random.pick(found), random.pick(found)].toSorted((x, y) => x.index - y.index) as [
    RegExpExecArray,
    RegExpExecArray,
  ];
  if (a.index === b.index) return text;
  return (
    text.slice(0, a.index) +
    b[0] +
    text.slice(a.index + a[0].length, b.index) +
    a[0] +
    text.slice(b.index + b[0].length)
  );
}

function replaceNumber(text: string, random: Random): string {
  const numbers = tokensOf(text, random).filter(([token]) => /^[-+.\d]/.test(token));
  if (numbers.length === 0) return text;
  const { 0: token, index } = random.pick(numbers);
  const wanted = random.isLucky(0.3) ? String(random.between(-3, 40)) : random.pick(oddNumbers);
  return text.slice(0, index) + wanted + text.slice(index + token.length);
}

function insert(text: string, added: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + added + text.slice(at);
}

function withLines(
  text: string,
  random: Random,
  change: (lines: readonly string[], at: number) => readonly string[],
): string {
  // XML without line breaks has its elements instead.
  const separator = text.split('\n', 4).length > 3 ? '\n' : '><';
  const lines = text.split(separator);
  return change(lines, random.below(lines.length)).join(separator);
}

function repeatLines(lines: readonly string[], at: number, random: Random): readonly string[] {
  const some = lines.slice(at, at + random.between(1, 4));
  const times = random.pick([1, 3, 40, 500]);
  return lines.toSpliced(at, 0, ...Array.from({ length: times }, () => some).flat());
}
