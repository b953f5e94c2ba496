import { bones } from '../../body/bones.ts';
import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';
import { strongestBone } from '../../body/shapeSpace/strongestBone.ts';
import { fittedParts, partOfPoint, type FittedPart } from './parts.ts';
import { skinPoints } from './skinPoints.ts';

export type PieceName =
  'head' | 'bust' | 'trunk' | 'trunk with head' | 'arm' | 'forearm' | 'hand' | 'leg' | 'lower leg' | 'foot';

/** A part of a body that is shown by itself. */
export interface Piece {
  readonly name: PieceName;
  /** Whose skin it has. */
  readonly bones: RegExp;
  /** Whether it stands as it does on a person; limbs may lie any way. */
  readonly isUpright: boolean;
}

/** A piece as a figure shows it. */
export interface ShownPiece {
  readonly piece: Piece;
  /** Of a piece that stands upright on a person: whether it stands on its head here. */
  readonly isUpsideDown: boolean;
}

const upright: readonly (readonly [PieceName, string])[] = [
  ['head', 'head'],
  ['head', 'head|neck'],
  ['bust', 'head|neck|upperChest|.*Shoulder'],
  ['bust', 'head|neck|upperChest|chest|.*Shoulder'],
  ['trunk', 'neck|upperChest|chest|spine|hips|.*Shoulder'],
  ['trunk with head', 'head|neck|upperChest|chest|spine|hips|.*Shoulder'],
];

const digits = 'Thumb.*|Index.*|Middle.*|Ring.*|Little.*';

const limbs: readonly (readonly [PieceName, string])[] = [
  ['arm', `UpperArm|LowerArm|Hand|${digits}`],
  ['forearm', `LowerArm|Hand|${digits}`],
  ['hand', `Hand|${digits}`],
  ['leg', 'UpperLeg|LowerLeg|Foot|Toes'],
  ['lower leg', 'LowerLeg|Foot|Toes'],
  ['foot', 'Foot|Toes'],
];

export const pieces: readonly Piece[] = [
  ...upright.map(([name, own]) => ({ name, bones: new RegExp(`^(${own})$`), isUpright: true })),
  ...['left', 'right'].flatMap((side) =>
    limbs.map(([name, own]) => ({ name, bones: new RegExp(`^${side}(${own})$`), isUpright: false })),
  ),
];

/** The skin's vertices that a piece shows, evenly spread as `skinPoints` has them. */
export const skinOfPiece = (space: ShapeSpace, piece: Piece): Uint32Array =>
  skinPoints(space).order.filter((vertex) => piece.bones.test(bones[strongestBone(space, vertex)]!.id));

/** The parts of a body of which a piece shows nothing. */
export function partsBeside(space: ShapeSpace, piece: Piece): readonly FittedPart[] {
  const shown = new Set([...skinOfPiece(space, piece)].map((vertex) => partOfPoint(space, vertex)));
  return fittedParts.filter((part) => !shown.has(part));
}
