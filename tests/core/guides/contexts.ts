import { findCanon } from '../../../src/core/canons/index.ts';
import type { GuideContext } from '../../../src/core/guides/guide.ts';

/** A man of 1767.4 mm at 1:12 in the pane of the drawn screen: 4.7 px per mm at scale. */
export const manAtTwelve: GuideContext = {
  statureMm: 1767.4,
  tallestMm: 1767.4,
  scaleN: 12,
  extent: { min: [-420, 0, -150], max: [420, 1767.4, 180] },
  baseHeightMm: 0,
  canon: findCanon('richer-7.5')!,
  headHeightMm: null,
  joints: {
    hips: [0, 950, 0],
    head: [0, 1560, 0],
    leftUpperLeg: [90, 920, 0],
    leftFoot: [110, 80, -20],
    rightUpperLeg: [-90, 920, 0],
  },
  landmarks: [{ id: 'vertex', at: [0, 1767, 0], source: 'surface', uncertaintyShare: 0.003 }],
  expectedLevels: [{ label: 'Crotch', mm: 845, band: { low: 805, high: 885 } }],
  deviations: [
    {
      key: 'handLength.left',
      evidence: [
        {
          kind: 'line',
          points: [
            [400, 800, 0],
            [410, 610, 0],
          ],
        },
      ],
      ratio: 0.9,
      tone: 'over',
      isFromMiddle: false,
      text: 'Hand length +1.6 mm',
    },
  ],
  modelScale: 1,
  chosenLandmark: { id: 'vertex', name: 'Crown' },
  mmPerPx: 12 / 4.7,
  columns: { ruler: -878, ladder: -719, lineStart: -649, lineEnd: 613, valuePx: 120 },
  readout: 'atScale',
  sizeObject: 'euro-coin',
};

/** A heroic miniature of 28 mm to the eye on its base, without a rig. */
export const heroicMiniature: GuideContext = {
  ...manAtTwelve,
  statureMm: 1755,
  tallestMm: 1755,
  scaleN: 59.2,
  extent: { min: [-600, 0, -300], max: [700, 1900, 350] },
  baseHeightMm: 3.25 * 59.2,
  canon: findCanon('heroic-miniature')!,
  joints: {},
  columns: { ruler: -1078, ladder: -886, lineStart: -781, lineEnd: 781, valuePx: 120 },
  mmPerPx: 3.1,
  sizeObject: 'aa-cell',
};

/** A plain child of seven at 1:6, heights only, whose head was measured, read life-size. */
export const childAtSix: GuideContext = {
  ...manAtTwelve,
  statureMm: 1218,
  tallestMm: 1218,
  scaleN: 6,
  extent: { min: [-250, 0, -100], max: [250, 1218, 120] },
  canon: findCanon('child-7')!,
  headHeightMm: 196,
  joints: {},
  mmPerPx: 1.7,
  readout: 'lifeSize',
  sizeObject: 'base-25',
};

/** The context of the same picture with every life-size length k times as long: at scale nothing changes. */
export const stretch = (context: GuideContext, k: number): GuideContext => ({
  ...context,
  statureMm: context.statureMm * k,
  tallestMm: context.tallestMm * k,
  scaleN: context.scaleN * k,
  extent: {
    min: [context.extent.min[0] * k, context.extent.min[1] * k, context.extent.min[2] * k],
    max: [context.extent.max[0] * k, context.extent.max[1] * k, context.extent.max[2] * k],
  },
  baseHeightMm: context.baseHeightMm * k,
  headHeightMm: context.headHeightMm && context.headHeightMm * k,
  joints: Object.fromEntries(
    Object.entries(context.joints).map(([joint, [x, y, z]]) => [joint, [x * k, y * k, z * k]]),
  ),
  landmarks: context.landmarks.map(({ at: [x, y, z], ...rest }) => ({ ...rest, at: [x * k, y * k, z * k] })),
  expectedLevels: context.expectedLevels.map(({ label, mm, band }) => ({
    label,
    mm: mm * k,
    band: band && { low: band.low * k, high: band.high * k },
  })),
  modelScale: context.modelScale * k,
  mmPerPx: context.mmPerPx * k,
  columns: {
    ruler: context.columns.ruler * k,
    ladder: context.columns.ladder * k,
    lineStart: context.columns.lineStart * k,
    lineEnd: context.columns.lineEnd * k,
    valuePx: context.columns.valuePx,
  },
});
