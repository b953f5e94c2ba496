import type { Deviation } from './deviation.ts';

/** Parts of which the scale is told by itself, and the measures that tell it. */
const measuresOfPart = {
  head: [
    'headHeight',
    'headLength',
    'headBreadth',
    'headCircumference',
    'bizygomaticBreadth',
    'mentonSellionLength',
  ],
  arms: ['acromionRadialeLength', 'radialeStylionLength'],
  hands: ['handLength', 'palmLength', 'handBreadth'],
  legs: ['crotchHeight', 'trochanterionHeight', 'kneeHeightMidpatella'],
  feet: ['footLength', 'footBreadth'],
} as const;

export type ScaledPart = keyof typeof measuresOfPart;

/** The scale that a part would be right at. */
export interface PartScale {
  readonly part: ScaledPart;
  /** N of the 1:N that the part implies as modelled: smaller than the body's where the part is too large. */
  readonly scale: number;
  /** One standard deviation, of how people differ and of what the measures may be off, in N. */
  readonly uncertainty: number;
  /** Whether it differs from the body's by more than two of them. */
  readonly isOther: boolean;
  /** Keys of the measures that tell it. */
  readonly keys: readonly string[];
}

/**
 * The scale that each part implies: by the logarithms of expected ÷ modelled, each measure weighted by how surely it
 * tells. Measures of a part go together in people, so that several are no surer than one.
 * @param modelScale N of the 1:N that the whole body has, which `deviations` were counted by
 */
export const partScalesOf = (deviations: readonly Deviation[], modelScale: number): readonly PartScale[] =>
  (Object.keys(measuresOfPart) as ScaledPart[]).flatMap(
    (part) => partScaleOf(deviations, part, modelScale) ?? [],
  );

function partScaleOf(
  deviations: readonly Deviation[],
  part: ScaledPart,
  modelScale: number,
): PartScale | null {
  const names: readonly string[] = measuresOfPart[part];
  let [weights, logs, spreads] = [0, 0, 0];
  const keys: string[] = [];
  for (const { key, measure, measured, expected, uncertainty } of deviations) {
    if (!names.includes(measure.id) || expected.sd === null) continue;
    if (expected.notes.includes('beyond-survey')) continue;
    const spread = Math.hypot(uncertainty, expected.sd) / expected.mean;
    const weight = 1 / spread ** 2;
    keys.push(key);
    weights += weight;
    logs += weight * Math.log(expected.mean / measured);
    spreads += weight * spread;
  }
  if (weights === 0) return null;
  const [log, spread] = [logs / weights, spreads / weights];
  const scale = modelScale * Math.exp(log);
  return { part, scale, uncertainty: scale * spread, isOther: Math.abs(log) > 2 * spread, keys };
}
