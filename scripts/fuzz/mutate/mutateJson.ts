import type { Random } from '../random.ts';

type Container = Record<string, unknown> | unknown[];

/** A place in a JSON document: a member of an object or list. */
interface Place {
  readonly container: Container;
  readonly key: string | number;
}

/** Text that stands in the document as it is, for what no value can stand for. */
const verbatim = (text: string): string => `@@${text}@@`;

/** So many deep lists are written out of one document: many would be more text than any file has. */
const mostDeep = 3;

/** The document as text, with what stands for itself in it. */
function textOf(json: unknown): string {
  let written = 0;
  return (JSON.stringify(json) ?? 'null')
    .replaceAll(/"@@deep (\d+)@@"/g, (_, depth: string) => {
      const count = written++ < mostDeep ? Number(depth) : 1;
      return '['.repeat(count) + ']'.repeat(count);
    })
    .replaceAll(/"@@(.*?)@@"/g, (_, text: string) => text);
}

/** JSON text with one to four of its values left out, exchanged, repeated or replaced by odd ones; as it is where it is none. */
export function mutateJson(text: string, random: Random): string {
  // What is so deep already cannot be written again.
  if (text.includes('['.repeat(40))) return text;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text;
  }
  for (let i = random.pick([1, 1, 2, 4]); i > 0; i--) {
    const places = placesOf(json);
    if (places.length === 0) break;
    random.pick(changes)(random.pick(places), random, places);
  }
  return textOf(json);
}

/** All places of a document; not of its long lists of numbers, which are changed as a whole. */
function placesOf(json: unknown): readonly Place[] {
  const places: Place[] = [];
  const open: unknown[] = [json];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    if (typeof container !== 'object' || container === null) continue;
    const keys = Array.isArray(container) ? [...container.keys()].slice(0, 60) : Object.keys(container);
    for (const key of keys) {
      places.push({ container: container as Container, key });
      const value = (container as Record<string | number, unknown>)[key];
      if (value !== null && value !== undefined) open.push(value);
    }
  }
  return places;
}

const valueAt = ({ container, key }: Place): unknown => (container as Record<string | number, unknown>)[key];

/** Writes a member, by any name that JSON can have. */
const put = ({ container, key }: Place, value: unknown): void => {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Values that nobody expects, by their kind. */
const oddValues: readonly (readonly unknown[])[] = [
  [null, true, false, '', 'text', [], {}, [[]], [null], [{}], { a: 1 }, '0', 'NaN'],
  [0, -1, 1, 0.5, 3, 255, 65536, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53, 1e38, -1e38, 1e300, 5121, 5126],
  ['SCALAR', 'VEC2', 'VEC3', 'MAT4', 'STEP', 'CUBICSPLINE', 'weights', '__proto__', '<b onclick=x>'],
  ['data:,', 'data:application/octet-stream;base64,AAAA', '//host/x', 'file:///x', '../../x', '%'],
  ['1e999', '-1e999', '1e-999', 'nothing', '01'].map(verbatim),
  ['a'.repeat(9000), ...['deep 50', 'deep 3000', 'deep 100000'].map(verbatim)],
];

const oddValue = (random: Random): unknown => random.pick(random.pick(oddValues));

const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'hasOwnProperty',
  'extras',
  'extensions',
  '',
];

type Change = (place: Place, random: Random, places: readonly Place[]) => void;

const leaveOut: Change = ({ container, key }) => {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
};

/** References and counts are most often broken by another small number. */
const changeNumber: Change = (_, random, places) => {
  const numbers = places.filter((each) => typeof valueAt(each) === 'number');
  if (numbers.length === 0) return;
  const chosen = random.pick(numbers);
  const old = valueAt(chosen) as number;
  put(
    chosen,
    random.pick<() => unknown>([
      () => random.between(0, 30),
      () => random.between(0, 4),
      () => old + random.pick([-1, 1]),
      () => old * random.pick([-1, 2, 1000, 1e6, 0.1, 1e-12]),
      () => oddValue(random),
    ])(),
  );
};

const repeatItems: Change = (_, random, places) => {
  const lists = places.filter((each) => Array.isArray(valueAt(each)));
  if (lists.length === 0) return;
  const chosen = random.pick(lists);
  const items = valueAt(chosen) as readonly unknown[];
  if (items.length === 0) return;
  const times = random.pick([1, 3, 100, 2000]);
  const item = random.pick(items);
  const size = JSON.stringify(item)?.length ?? 4;
  put(chosen, [...items, ...Array.from({ length: Math.min(times, Math.ceil(100_000 / size)) }, () => item)]);
};

/** Gives a node children by chance: itself, those above it, some twice. */
const rewireNodes: Change = (place, random, places) => {
  const nodes = places.map(valueAt).find((value) => Array.isArray(value) && isNode(value[0])) as
    readonly Record<string, unknown>[] | undefined;
  if (!nodes) return changeNumber(place, random, places);
  put(
    { container: random.pick(nodes.filter(isNode)), key: 'children' },
    Array.from({ length: random.between(0, 3) }, () => random.below(nodes.length + 1)),
  );
};

const isNode = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['children', 'mesh', 'translation'].some((key) => key in value);

const changes: readonly Change[] = [
  leaveOut,
  leaveOut,
  changeNumber,
  changeNumber,
  changeNumber,
  (place, random) => put(place, oddValue(random)),
  (place, random) => put(place, oddValue(random)),
  (place, random, places) => put(place, structuredClone(valueAt(random.pick(places)))),
  (place, random, places) => {
    const [mine, other] = [valueAt(place), random.pick(places)];
    put(place, structuredClone(valueAt(other)));
    put(other, structuredClone(mine));
  },
  (place, random) => put(place, [valueAt(place), valueAt(place)].slice(0, random.between(1, 2))),
  (place, random) =>
    put(
      { container: place.container, key: Array.isArray(place.container) ? 0 : random.pick(oddNames) },
      oddValue(random),
    ),
  repeatItems,
  rewireNodes,
];
