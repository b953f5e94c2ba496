import { children } from '../../src/core/canons/children.ts';
import type { Canon } from '../../src/core/canons/canon.ts';
import { heroicMiniature } from '../../src/core/canons/heroicMiniature.ts';
import { loomisWoman } from '../../src/core/canons/loomisWoman.ts';
import { richer } from '../../src/core/canons/richer.ts';
import { child } from './figures/child.ts';
import { heroic } from './figures/heroic.ts';
import { man } from './figures/man.ts';
import { woman } from './figures/woman.ts';
import type { Proportions } from './proportions.ts';

/** A figure of the gallery. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  /** The second line in the gallery. */
  readonly detail: string;
  /** What it is, in a sentence or two. */
  readonly about: string;
  readonly canon: Canon;
  readonly proportions: Proportions;
  /** How tall the file's figure is from sole to crown, mm: its stature, or a miniature's height. */
  readonly heightModelledMm: number;
  readonly base: {
    readonly diameterMm: number;
    readonly thicknessMm: number;
    readonly slopeMm: number;
  } | null;
  readonly walks: boolean;
}

/** 28 mm are measured from the soles to the eyes. */
const heroicEyeMm = 28;

export const samples: readonly Sample[] = [
  {
    id: 'mannequin-7.5',
    name: 'Mannequin, 7½ heads',
    detail: `Man · stature ${man.statureMm} mm`,
    about:
      'A jointed mannequin of a man, of the mean stature of men in ANSUR II (2012), 7½ heads tall after Richer.',
    canon: richer,
    proportions: man,
    heightModelledMm: man.statureMm,
    base: null,
    walks: true,
  },
  {
    id: 'mannequin-8',
    name: 'Mannequin, 8 heads',
    detail: `Woman · stature ${woman.statureMm} mm`,
    about: 'A jointed mannequin of a woman, 8 heads tall after Loomis.',
    canon: loomisWoman,
    proportions: woman,
    heightModelledMm: woman.statureMm,
    base: null,
    walks: false,
  },
  {
    id: 'child-7',
    name: 'Child of seven',
    detail: `Lay figure · stature ${child.statureMm} mm`,
    about:
      'A plain lay figure of a child of seven years, of the median stature of boys in the CDC growth charts.',
    canon: children[3],
    proportions: child,
    heightModelledMm: child.statureMm,
    base: null,
    walks: false,
  },
  {
    id: 'heroic-28',
    name: 'Heroic miniature',
    detail: '28 mm to the eye · 25 mm base',
    about:
      'A wargame miniature of six heads with a broad body, big hands and thick limbs, on a round base of 25 mm.',
    canon: heroicMiniature,
    proportions: heroic,
    heightModelledMm: heroicEyeMm / heroicMiniature.eyeFraction,
    base: { diameterMm: 25, thicknessMm: 3.25, slopeMm: 1 },
    walks: false,
  },
];
