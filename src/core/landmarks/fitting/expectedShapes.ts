import type { ShapeSpace } from '../../body/shapeSpace/shapeSpace.ts';

/** How bodies of figures are expected to be shaped, by the ids of directions; what is not named is as people have it. */
const shapes = {
  /** As people are in the mean. */
  person: {},
  /** Some three heads tall, as figures for play and for screens are. */
  stylised: {
    head: 0.9,
    neckLength: -0.5,
    trunkLength: -0.2,
    upperArmLength: -0.3,
    forearmLength: -0.3,
    thighLength: -0.45,
    shankLength: -0.45,
    hand: 0.3,
    foot: 0.2,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

export type ExpectedShape = keyof typeof shapes;

/** The shares of a space's directions that a shape has. */
export const sharesOf = ({ directions }: ShapeSpace, shape: ExpectedShape): Float64Array =>
  Float64Array.from(directions, ({ id }) => (shapes[shape] as Readonly<Record<string, number>>)[id] ?? 0);
