import { jointMeasureIds, type JointMeasureId, type JointNorm } from './jointNorm.ts';
import { deLeva, drillisContini } from './jointSources.ts';

/**
 * Every joint norm, one source each, as fractions of stature. Where no publication gives a band, it is the norm ∓ 1.645
 * SD of the nearest surface segment's ratio in ANSUR II, wide enough to hold a common rig too (MakeHuman's on its
 * neutral body: upper arm 0.145, forearm 0.143, thigh 0.237, shank 0.245, trunk 0.273, shoulders 0.204, hips 0.122).
 */
const norms: Readonly<Record<JointMeasureId, Omit<JointNorm, 'namespace' | 'measure'>>> = {
  upperArm: {
    source: deLeva,
    men: { norm: 0.1618, low: 0.145, high: 0.186 },
    women: { norm: 0.1586, low: 0.145, high: 0.186 },
    reason:
      'Shoulder to elbow by de Leva. The band runs from what rigs have, whose shoulders sit further out and lower, to the 0.186 of Drillis & Contini, who begin nearer the surface.',
  },
  forearm: {
    source: deLeva,
    men: { norm: 0.1545, low: 0.143, high: 0.165 },
    women: { norm: 0.1523, low: 0.141, high: 0.164 },
    reason:
      'Elbow to wrist by de Leva. Band: 1.645 × the spread of the survey’s forearm (SD 0.0061 of men, 0.0068 of women), and down to the 0.143 of rigs.',
  },
  thigh: {
    source: null,
    men: { norm: 0.2438, low: 0.224, high: 0.264 },
    women: { norm: 0.235, low: 0.212, high: 0.255 },
    reason:
      'Hip to knee. Men: between de Leva’s 0.2425 and the 0.245 of Drillis & Contini; band by the spread of the survey’s thigh (SD 0.0122). Women: an estimate, 0.235 ± 0.012 (one SD), since de Leva’s 0.212 is of women whose hip joints were set low; the band reaches down to it.',
  },
  shank: {
    source: deLeva,
    men: { norm: 0.2529, low: 0.239, high: 0.267 },
    women: { norm: 0.2528, low: 0.235, high: 0.27 },
    reason:
      'Knee to ankle by de Leva. Band: 1.645 × the spread of the survey’s lower leg (SD 0.0083 of men, 0.0107 of women), which holds the 0.245 of rigs.',
  },
  trunk: {
    source: null,
    men: { norm: 0.265, low: 0.243, high: 0.318 },
    women: { norm: 0.277, low: 0.254, high: 0.31 },
    reason:
      'Middle of the shoulders to middle of the hips: what the survey’s acromial height leaves above legs of the norms here and its ankle, with the shoulder joint a tenth of the upper arm below the acromion. De Leva’s 0.296 and 0.287 do not go with his own legs in people that stand, whose joints would lie 50 mm above the survey’s shoulders. Band: 1.645 × the spread of the survey’s sitting height (SD 0.0135 of men, 0.0141 of women) below, and above as far beyond de Leva’s; it holds the 0.273 of rigs.',
  },
  shoulderJointWidth: {
    source: null,
    men: { norm: 0.204, low: 0.188, high: 0.259 },
    women: { norm: 0.194, low: 0.178, high: 0.259 },
    reason:
      'Between both shoulder joints, an estimate: de Leva has none. The joints lie inside and below the ends of the survey’s shoulder bones (0.237); the norm is what rigs have, women’s less by the survey’s ratio of shoulder breadths, 0.948. Band: 1.645 × the spread of that breadth (SD 0.0098 of men, 0.0096 of women) below, and up to the 0.259 of Drillis & Contini, who measured further out.',
  },
  hipJointWidth: {
    source: null,
    men: { norm: 0.11, low: 0.075, high: 0.157 },
    women: { norm: 0.114, low: 0.075, high: 0.168 },
    reason:
      'Between both hip joints: an estimate. De Leva has none; the 0.191 of Drillis & Contini runs between the trochanters, well outside. Norm: half way between 0.0985 (women 0.106), by Harrington et al. 2007, J. Biomech. 40:595–602, for a pelvis of 240 mm between its front points, and the 0.122 of rigs. Band: from the narrowest rigs to the breadth of the survey’s iliac crests.',
  },
  neck: {
    source: drillisContini,
    men: { norm: 0.052, low: 0.04, high: 0.075 },
    women: { norm: 0.052, low: 0.04, high: 0.075 },
    reason:
      'Base of the neck to base of the head. Drillis & Contini give 0.052 from the line of the shoulders to the chin, about the height of these joints. The band is wide, since rigs differ most here, and holds the survey’s neck (0.061 of men, 0.065 of women, from the seventh vertebra to the ear).',
  },
};

/** The norm of every distance between joint centres. */
export const jointNorms = Object.fromEntries(
  jointMeasureIds.map((measure) => [measure, { namespace: 'joint', measure, ...norms[measure] }]),
) as Readonly<Record<JointMeasureId, JointNorm>>;
