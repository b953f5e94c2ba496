import type { BodyLevel, BodyTemplate } from './bodyTemplate.ts';

/** Which vertices a level needs: its own, and those that landmarks hang on. */
export interface LevelVertices {
  /** Of the left half with the middle. */
  readonly half: Uint32Array;
  /** Of both sides. */
  readonly all: Uint32Array;
}

const known = new WeakMap<BodyTemplate, Map<BodyLevel, LevelVertices>>();

/** The vertices that a level needs, kept for as long as the template. */
export function levelVertices(template: BodyTemplate, level: BodyLevel): LevelVertices {
  const levels = known.get(template) ?? new Map<BodyLevel, LevelVertices>();
  known.set(template, levels);
  const vertices = levels.get(level) ?? collectVertices(template, level);
  levels.set(level, vertices);
  return vertices;
}

function collectVertices({ halfCounts, anchors, twins }: BodyTemplate, level: BodyLevel): LevelVertices {
  const count = halfCounts[level];
  const leftOf = (v: number): number => (v < halfCounts.high ? v : twins[v]!);
  const anchored = Object.values(anchors)
    .flatMap(({ vertices }) => vertices.map(leftOf))
    .filter((v) => v >= count);
  const half = [...Array(count).keys(), ...new Set(anchored)];
  return {
    half: Uint32Array.from(half),
    all: Uint32Array.from(half.flatMap((v) => (twins[v] === v ? [v] : [v, twins[v]!]))),
  };
}
