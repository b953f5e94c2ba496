import { childOf, medianMan, medianWoman } from '../../src/core/body/settings/bodySettings.ts';
import { heroicMiniature } from '../../src/core/canons/heroicMiniature.ts';
import { statureOf } from '../../src/core/body/settings/targetsOf.ts';
import { faultyMan } from './faultyMan.ts';
import { heroicMan } from './heroicMan.ts';
import type { Model } from './model.ts';

/** 28 mm are measured from the soles to the eyes of a figure that stands upright. */
const heroicEyeMm = 28;

const lifeSize = { scaleN: 1, base: null, isWalking: false, isPrinted: false, pose: 'a' } as const;

const medianStatureMm = statureOf(medianMan);

/** Every figure of the gallery, in its order. */
export const models: readonly Model[] = [
  {
    ...lifeSize,
    id: 'median-man',
    name: 'Median man',
    detail: `Stature ${medianStatureMm} mm`,
    about: 'A man with the measures that ANSUR II (2012) expects at the median stature of men.',
    canon: 'richer-7.5',
    settings: medianMan,
    isWalking: true,
  },
  {
    ...lifeSize,
    id: 'median-woman',
    name: 'Median woman',
    detail: `Stature ${statureOf(medianWoman)} mm`,
    about: 'A woman with the measures that ANSUR II (2012) expects at the median stature of women.',
    canon: 'richer-7.5',
    settings: medianWoman,
  },
  {
    ...lifeSize,
    id: 'child-7',
    name: 'Child of seven',
    detail: `Lay figure · stature ${statureOf(childOf(7, 'male'))} mm`,
    about:
      'A plain lay figure of a child of seven years, of the median stature of boys in the CDC growth charts.',
    canon: 'child-7',
    settings: childOf(7, 'male'),
  },
  {
    ...lifeSize,
    id: 'ideal-8',
    name: 'Ideal man, 8 heads',
    detail: 'After Loomis',
    about:
      'A man of median stature whose head, nipples, navel, crotch and knees lie where Loomis’ ideal canon of 8 heads has them.',
    canon: 'loomis-8-man',
    settings: { ...medianMan, canon: 'loomis-8-man' },
  },
  {
    ...lifeSize,
    id: 'heroic-28',
    name: 'Heroic miniature',
    detail: '28 mm to the eye · 25 mm base',
    about:
      'A wargame miniature of six heads with a broad body, big hands and thick limbs, striding on a round base of 25 mm.',
    canon: heroicMiniature.id,
    settings: heroicMan(),
    pose: 'walk',
    scaleN: heroicMan().measures['eyeHeight']! / heroicEyeMm,
    base: { diameterMm: 25, thicknessMm: 3, slopeMm: 1 },
    isPrinted: true,
  },
  {
    ...lifeSize,
    id: 'doll-6',
    name: 'Doll, 1:6',
    detail: '30 cm tall',
    about: 'A doll of a man of 1800 mm at 1:6, 300 mm tall, with his arms at his sides.',
    canon: 'richer-7.5',
    settings: { ...medianMan, statureMm: 1800 },
    pose: 'down',
    scaleN: 6,
  },
  {
    ...lifeSize,
    id: 'faulty-man',
    name: 'Man with faults',
    detail: 'For judging to find',
    about:
      'The median man with three faults: hands 18 % too long, forearms 15 % too short, a head 15 % too large.',
    canon: 'richer-7.5',
    settings: faultyMan(),
  },
];
