/** A label with its box on the screen, CSS px, y upwards; x and y are its lower left corner. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly priority: number;
}

const overlap = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The labels that can stand without touching one another: those of higher priority stay, equals in their order. */
export function foldLabels<T extends PlacedLabel>(labels: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const label of labels.toSorted((a, b) => b.priority - a.priority))
    if (!kept.some((other) => overlap(label, other))) kept.push(label);
  return kept;
}
