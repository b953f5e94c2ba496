/** Things by number, joined into sets. */
export class DisjointSets {
  readonly #leaders: number[];

  constructor(count: number) {
    this.#leaders = Array.from({ length: count }, (_, index) => index);
  }

  /** The number that stands for the set of a thing: the lowest in it. */
  find(index: number): number {
    let leader = index;
    while (this.#leaders[leader] !== leader) leader = this.#leaders[leader]!;
    this.#leaders[index] = leader;
    return leader;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.#leaders[Math.max(first, second)] = Math.min(first, second);
  }

  /** All sets, each in order, in the order of their first. */
  lists(): readonly (readonly number[])[] {
    const lists = new Map<number, number[]>();
    for (const index of this.#leaders.keys()) {
      const list = lists.get(this.find(index));
      if (list) list.push(index);
      else lists.set(this.find(index), [index]);
    }
    return [...lists.values()];
  }
}
