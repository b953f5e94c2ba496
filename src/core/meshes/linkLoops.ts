/**
 * Loops of points that steps make up, each step in one of them and no point twice in one loop; steps that lead
 * nowhere are left out.
 * @param steps two numbers of points for each step: from, to
 */
export function linkLoops(steps: readonly number[]): readonly (readonly number[])[] {
  const leaving = new Map<number, number[]>();
  for (let i = 0; i < steps.length; i += 2) {
    const ends = leaving.get(steps[i]!) ?? [];
    leaving.set(steps[i]!, ends);
    ends.push(steps[i + 1]!);
  }
  const loops: (readonly number[])[] = [];
  for (const start of leaving.keys()) {
    const path: number[] = [start];
    const placeInPath = new Map([[start, 0]]);
    while (path.length > 0) {
      const point = path.at(-1)!;
      const next = leaving.get(point)?.pop();
      if (next === undefined) {
        // Nothing leads on from here: back to where something may.
        placeInPath.delete(point);
        path.pop();
        continue;
      }
      const place = placeInPath.get(next);
      if (place === undefined) {
        placeInPath.set(next, path.push(next) - 1);
        continue;
      }
      const loop = path.splice(place + 1);
      for (const passed of loop) placeInPath.delete(passed);
      if (loop.length > 0) loops.push([next, ...loop]);
    }
  }
  return loops;
}
