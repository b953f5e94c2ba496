import type { BodyLevel, BodyTemplate } from './bodyTemplate.ts';

/** Vertices of the left half that a level needs: its own, and those that landmarks hang on. */
export function levelVertices({ halfCounts, anchors, twins }: BodyTemplate, level: BodyLevel): Uint32Array {
  const count = halfCounts[level];
  const half = halfCounts.high;
  const anchored = Object.values(anchors)
    .flatMap(({ vertices }) => vertices.map((v) => (v < half ? v : twins[v]!)))
    .filter((v) => v >= count);
  return Uint32Array.from([...Array(count).keys(), ...new Set(anchored)]);
}
