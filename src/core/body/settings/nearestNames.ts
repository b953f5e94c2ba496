/** The names that differ from a word by the fewest letters, the nearest first. */
export const nearestNames = (word: string, names: readonly string[], count = 3): readonly string[] =>
  names
    .map((name) => ({ name, steps: editSteps(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ name }) => name);

/** How many letters have to be put in, taken out or changed (Levenshtein 1966). */
function editSteps(from: string, to: string): number {
  let row = [...Array(to.length + 1).keys()];
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}
