/** Which measure a canon's level is, by the level's id. */
export const measureOfLevel: Readonly<Record<string, string>> = {
  'pit-of-neck': 'suprasternaleHeight',
  nipples: 'chestHeight',
  navel: 'waistHeightOmphalion',
  waist: 'waistHeightOmphalion',
  crotch: 'crotchHeight',
  groin: 'crotchHeight',
  knee: 'kneeHeightMidpatella',
  'knee-joint': 'tibialHeight',
  'below-knee': 'tibialHeight',
};
