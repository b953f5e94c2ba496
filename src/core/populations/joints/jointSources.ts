import type { JointSource } from './jointNorm.ts';

/** Joint centres in living people. */
export const deLeva: JointSource = {
  who: 'Caucasians of college age, 100 men and 15 women, scanned with gamma rays by Zatsiorsky and Seluyanov; stature 1741 and 1735 mm on average',
  when: 'published 1990, related to joint centres in 1996',
  count: 115,
  limits: 'Young and athletic; the women are few and tall, and their hip joints were set low.',
  citation:
    'de Leva P (1996) Adjustments to Zatsiorsky–Seluyanov’s segment inertia parameters. J. Biomech. 29:1223–1230, Table 4.',
};

/** Fractions of stature for both sexes. */
export const drillisContini: JointSource = {
  who: 'Grown people, both sexes together',
  when: 'published 1966',
  count: null,
  limits: 'One fraction for men and women, without a spread; points between joint and surface.',
  citation:
    'Drillis R, Contini R (1966) Body Segment Parameters, Tech. Rep. 1166-03, New York University; as reproduced in Winter DA (2009) Biomechanics and Motor Control of Human Movement, 4th ed., Fig. 4.1.',
};
