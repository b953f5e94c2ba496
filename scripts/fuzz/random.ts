/** A source of numbers that look random and are always the same for the same seed. */
export interface Random {
  /** From 0, below 1. */
  readonly next: () => number;
  /** A whole number from 0, below `end`; 0 where `end` is. */
  readonly below: (end: number) => number;
  /** A whole number from `first` to `last`. */
  readonly between: (first: number, last: number) => number;
  /** True in this share of cases. */
  readonly isLucky: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mulberry32 (Tommy Ettinger, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    between: (first, last) => first + below(last - first + 1),
    isLucky: (share) => next() < share,
    pick: (items) => items[below(items.length)]!,
  };
}

/** The random numbers of case `number` of a seed, unlike those of its neighbours. */
export function randomOfCase(seed: number, number: number): Random {
  const mixed = Math.imul(seed ^ (seed >>> 16), 0x7feb352d) + Math.imul(number + 1, 0x9e3779b1);
  return createRandom(Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b));
}
