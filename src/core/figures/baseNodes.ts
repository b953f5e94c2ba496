import { sizeOf, uniteBoxes, type Box } from '../geometry/boxes.ts';

/** A mesh node of a body with what is asked of it here. */
export interface BodyPart {
  readonly node: number;
  /** The node's and the mesh's names. */
  readonly names: readonly string[];
  /** In file coordinates, at rest; found when first asked for, since it takes a look at every vertex. */
  readonly box: Box;
  readonly isSkinned: boolean;
}

/** Words for what figures stand on. */
const baseWords: ReadonlySet<string> = new Set([
  'base',
  'disc',
  'disk',
  'pedestal',
  'plinth',
  'socle',
  'stand',
]);

/** A base is flatter than this share of the whole: meshes of bodies are often called “base” too. */
const largestShare = 1 / 3;

/** Bottoms this near, as a share of the whole height, count as equally low. */
const levelTolerance = 0.02;

/**
 * The parts that the figure stands on: rigid, named so, flat, and lowest of all. None where nothing would be
 * left to stand on them.
 */
export function baseNodesOf(parts: readonly BodyPart[]): readonly number[] {
  if (parts.length < 2) return [];
  const whole = boxOfParts(parts)!;
  const height = sizeOf(whole)[1];
  const bases = parts.filter(
    (part) =>
      !part.isSkinned &&
      part.names.some(isBaseName) &&
      part.box.min[1] <= whole.min[1] + levelTolerance * height &&
      sizeOf(part.box)[1] <= largestShare * height,
  );
  return bases.length < parts.length ? bases.map(({ node }) => node) : [];
}

/** The box round parts; null of none. */
export const boxOfParts = (parts: readonly BodyPart[]): Box | null =>
  parts.reduce<Box | null>((box, part) => uniteBoxes(box, part.box), null);

/** Whether one of a name's words, parted by signs, digits or capitals, is one for a base. */
const isBaseName = (name: string): boolean =>
  (name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).some((word) => baseWords.has(word.toLowerCase()));
