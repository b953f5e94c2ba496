import type { Axis } from '../../src/core/geometry/axes.ts';
import type { UnitId } from '../../src/core/scales/units.ts';
import { corpusTruths, type CorpusEntry } from './corpus.ts';

/** What is known of a figure from elsewhere by its maker's word or by looking at it. */
export interface FigureTruth {
  readonly unit: UnitId;
  readonly up: Axis;
  readonly facing: Axis;
  /** As its file has it, without a base; null where it is not known to the millimetre of life size. */
  readonly heightMm: number | null;
  /** Mm of life size to one as modelled. */
  readonly modelScale: number;
}

type Stance = Pick<FigureTruth, 'unit' | 'up' | 'facing'>;

const zUp = { up: '+z', facing: '-y' } as const satisfies Partial<Stance>;
const yUp = { up: '+y', facing: '+z' } as const satisfies Partial<Stance>;

/** Of files that are not in metres with +Y up, by part of their names; the first that fits holds. */
const stances: readonly (readonly [RegExp, Stance])[] = [
  [/_cm_zup\.obj$/, { unit: 'cm', ...zUp }],
  [/_decimetres\.obj$/, { unit: 'dm', ...yUp }],
  [/_1to12_inch\.3mf$/, { unit: 'in', ...zUp }],
  [/_1to12_mm\.3mf$|\/mini28_|\/fig_stl_/, { unit: 'mm', ...zUp }],
  // Faces, toes and shields of these are on the side of +Y.
  [/\/rpgscad_(mini_axeman|mini_footman|stickman)/, { unit: 'mm', up: '+z', facing: '+y' }],
  [/_vrm0(_faces_minusZ)?\.vrm$/, { unit: 'm', up: '+y', facing: '-z' }],
  [/^(A_|B_|C_|E_)/, { unit: 'm', ...yUp }],
];

/** What is known of the figure of a file, or null where it is none. */
export function truthOf({ file, groundTruth }: CorpusEntry): FigureTruth | null {
  const stance = stances.find(([name]) => name.test(file))?.[1];
  if (!stance) return null;
  const modelScale = /_1to12_/.test(file) ? 12 : 1;
  return { ...stance, heightMm: heightOf(groundTruth, modelScale), modelScale };
}

/** Its height as it stands, which of a bent figure is not its stature. */
function heightOf(key: string | undefined, modelScale: number): number | null {
  const truth = key === undefined ? undefined : corpusTruths[key];
  if (!truth) return null;
  const { measures, currentHeight, scaleMmPerM, baseOfTruth } = truth;
  if (scaleMmPerM !== undefined && baseOfTruth !== undefined)
    return (corpusTruths[baseOfTruth]?.currentHeight ?? NaN) * scaleMmPerM;
  const heightM = currentHeight ?? measures?.stature;
  return heightM === undefined ? null : (heightM * 1000) / modelScale;
}
