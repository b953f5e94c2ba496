/** One entry of a searchable choice. */
export interface SelectOption {
  readonly id: string;
  readonly label: string;
  /** Said behind the label in a quieter tone; found by its words too. */
  readonly detail?: string | undefined;
  /** More words that it is found by. */
  readonly keywords?: string | undefined;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

/** Letters, digits and signs as people type them: no case, no accents, no spaces round ":" and "/". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s*([:/])\s*/g, '$1')
    .trim();

/** How well an entry answers, less is better: its label begins with the query, one of its words does, it holds it. */
function rank(option: SelectOption, query: string): number | null {
  const label = plain(option.label);
  if (label === query) return 0;
  if (label.startsWith(query)) return 1;
  const text = plain([option.label, option.detail ?? '', option.keywords ?? ''].join(' '));
  const words = query.split(/\s+/);
  if (words.every((word) => text.split(/\s+/).some((each) => each.startsWith(word)))) return 2;
  return words.every((word) => text.includes(word)) ? 3 : null;
}

/**
 * The entries that hold every word of the query, groups kept while it is empty; else one list, best first, with
 * the entry that the query itself stands for (`offered`) at its head.
 */
export function searchOptions(
  groups: readonly SelectGroup[],
  query: string,
  offered: SelectOption | null,
): readonly SelectGroup[] {
  const wanted = plain(query);
  if (wanted === '') return groups;
  const options = groups.flatMap((group) => group.options);
  const first = offered && (options.find(({ id }) => id === offered.id) ?? offered);
  const found = options
    .flatMap((option) => {
      const place = option === first ? null : rank(option, wanted);
      return place === null ? [] : [{ option, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ option }) => option);
  return [{ label: '', options: first ? [first, ...found] : found }];
}
