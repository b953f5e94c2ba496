import { medianMan, type BodySettings } from '../../src/core/body/settings/bodySettings.ts';
import { targetsOf } from '../../src/core/body/settings/targetsOf.ts';
import { heroicMiniature } from '../../src/core/canons/heroicMiniature.ts';

/** Eyes above the chin, as a share of the head: the canon's two thirds are the most that is told, and leave no brow. */
const eyesUp = 0.53;

/** Heights as shares of stature; the canon's legs of two heads are the shortest that are made. */
const [crotchUp, navelUp, kneeUp] = [0.41, 0.545, 0.235];

/** A man by the canon of wargame miniatures, milder in eyes and legs, as most of them are sculpted. */
export function heroicMan(): BodySettings {
  const settings = { ...medianMan, canon: heroicMiniature.id };
  const { stature, headHeight } = targetsOf(settings) as Readonly<Record<'stature' | 'headHeight', number>>;
  const people = targetsOf(medianMan);
  const share = headHeight / people['headHeight']!;
  const chin = stature - headHeight;
  const eyeHeight = chin + headHeight * eyesUp;
  const eyeTop = people['stature']! - people['eyeHeight']!;
  const noseOverEye = people['mentonSellionLength']! - people['headHeight']! + eyeTop;
  return {
    ...settings,
    measures: {
      eyeHeight,
      mentonSellionLength: eyeHeight - chin + noseOverEye * share,
      tragionTopOfHead: stature - eyeHeight + (people['tragionTopOfHead']! - eyeTop) * share,
      crotchHeight: stature * crotchUp,
      waistHeightOmphalion: stature * navelUp,
      kneeHeightMidpatella: stature * kneeUp,
    },
  };
}
