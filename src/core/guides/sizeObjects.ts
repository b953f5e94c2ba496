import { formatLength } from '../scales/formatLength.ts';

/** A thing of known size, as a body turned about its axis. */
export interface SizeObject {
  readonly id: string;
  readonly label: string;
  /** The length that people know it by, true mm. */
  readonly knownMm: number;
  /** Radius and distance along the axis at each corner of the outline, true mm, from one end to the other. */
  readonly profileMm: readonly (readonly [radius: number, along: number])[];
  /** Whether it stands on its end or, like a coin set on its edge to show its face, on its rim. */
  readonly stands: 'end' | 'rim';
  readonly source: string;
}

const disc = (diameterMm: number, thicknessMm: number): SizeObject['profileMm'] => [
  [diameterMm / 2, 0],
  [diameterMm / 2, thicknessMm],
];

/** A miniature's base: 3.25 mm high, its rim 1 mm narrower above than below. */
const base = (diameterMm: number): SizeObject['profileMm'] => [
  [diameterMm / 2, 0],
  [diameterMm / 2 - 1, 3.25],
];

const baseSource =
  'legendgames.co.uk, Warhammer basing (diameter); minibase_hull, OpenSCAD (height and slope)';

/** Things to put beside a figure: one entry each. */
export const sizeObjects = [
  {
    id: 'euro-coin',
    label: 'One-euro coin',
    knownMm: 23.25,
    profileMm: disc(23.25, 2.33),
    stands: 'rim',
    source: 'Regulation (EC) 975/98 (diameter); national mints (2.33 mm over the rim)',
  },
  {
    id: 'us-quarter',
    label: 'U.S. quarter',
    knownMm: 24.26,
    profileMm: disc(24.26, 1.75),
    stands: 'rim',
    source: 'United States Mint, coin specifications',
  },
  {
    id: 'base-25',
    label: 'Round base',
    knownMm: 25,
    profileMm: base(25),
    stands: 'end',
    source: baseSource,
  },
  {
    id: 'base-32',
    label: 'Round base',
    knownMm: 32,
    profileMm: base(32),
    stands: 'end',
    source: baseSource,
  },
  {
    id: 'aa-cell',
    label: 'AA cell',
    knownMm: 50.5,
    profileMm: [
      [7.25, 0],
      [7.25, 49.5],
      [2.75, 49.5],
      [2.75, 50.5],
    ],
    stands: 'end',
    source: 'IEC 60086-2, R6: at most 14.5 mm across and 50.5 mm high; its pole drawn 5.5 × 1 mm',
  },
] as const satisfies readonly SizeObject[];

/** The size object of that id, or null where there is none. */
export const findSizeObject = (id: string): SizeObject | null =>
  sizeObjects.find((object) => object.id === id) ?? null;

/** Its name with the length it is known by: "AA cell 50.5 mm". */
export const nameSizeObject = ({ label, knownMm }: SizeObject): string =>
  `${label} ${formatLength(knownMm, 'exact')}`;
