/**
 * The least value that, with all that are no greater, has a share (0 to 1) of the weight; by Hoare's selection
 * (1961) in linear time. Of no values NaN.
 * @param weights one for each value, above 0
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, share: number): number {
  const order = Uint32Array.from(values, (_, i) => i);
  let [from, to] = [0, order.length - 1];
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  while (from < to) {
    const pivot = values[order[(from + to) >> 1]!]!;
    let [less, greater] = [from, to];
    let [lessWeight, equalWeight] = [0, 0];
    for (let i = from; i <= greater;) {
      const each = order[i]!;
      if (values[each]! < pivot) {
        lessWeight += weights[each]!;
        order[i++] = order[less]!;
        order[less++] = each;
      } else if (values[each]! > pivot) {
        order[i] = order[greater]!;
        order[greater--] = each;
      } else {
        equalWeight += weights[each]!;
        i++;
      }
    }
    if (lessWeight >= rest && less > from) to = less - 1;
    else if (lessWeight + equalWeight >= rest || greater === to) return pivot;
    else {
      rest -= lessWeight + equalWeight;
      from = greater + 1;
    }
  }
  return values[order[from]!] ?? Number.NaN;
}
