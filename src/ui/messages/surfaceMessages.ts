import type { FigureAlignment } from '../../core/alignment/alignFigures.ts';
import type { MapMiss, MapStep } from '../../state/mapStore.ts';

/** What the tab of surfaces says. */
export const surfaceMessages = {
  title: 'Surface',
  show: 'Map of distances',
  showHint: 'Colours the figure by how far its surface lies outside or within another.',
  from: 'From',
  mirror: 'its own mirror image',
  groups: { self: 'Left against right', references: 'References', figures: 'Figures here' },
  noReference: 'Add a reference over the figure to measure from anatomy.',
  alignment: 'Laid by',
  alignments: { ground: 'Ground', landmarks: 'Landmarks', surface: 'Best fit' },
  alignmentHints: {
    ground: 'Soles on one ground, hips over hips.',
    landmarks: 'Landmarks on landmarks, each as surely as it is known.',
    surface: 'The surfaces as near as they come, without what has no counterpart; never mirrored.',
  },
  scale: 'Size',
  scaleLocked: 'As it is',
  scaleFree: 'Brought to fit',
  parts: 'Laid by these parts',
  allParts: 'All of it',
  tolerance: 'Tolerance, ± mm at scale',
  limit: 'Colours end at, mm at scale',
  turn: 'Plane turned',
  shift: 'Plane moved',
  steps: {
    finding: 'Finding landmarks',
    reading: 'Reading the surface',
    mirroring: 'Finding the plane of symmetry',
    aligning: 'Laying one on the other',
    measuring: 'Measuring distances',
    describing: 'Summing up',
  } satisfies Readonly<Record<MapStep, string>>,
  progress: 'Progress of the map',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  cancel: 'Cancel',
  again: 'Try again',
  misses: {
    'no-surface': 'One of the two has no surface to be measured.',
    'no-other': 'What it is to be measured from is not on the stage. Choose another, or show it.',
    'no-mirror': 'No plane of symmetry was found on this surface.',
    'not-aligned':
      'They cannot be laid on one another this way: landmarks are missing, or the chosen parts have no surface. Lay them by the ground.',
    cancelled: 'Cancelled.',
  } satisfies Readonly<Record<Extract<MapMiss, string>, string>>,
  laid: ({ similarity, residualMm, keptShare, hasConverged }: FigureAlignment, scaleN: number) => {
    const { scale, rotation, translation } = similarity;
    const length = (mm: number): string => (mm / scaleN).toFixed(2);
    const turnDeg = (2 * Math.acos(Math.min(1, Math.abs(rotation[3]))) * 180) / Math.PI;
    const said = [
      `moved by ${translation.map(length).join(', ')} mm`,
      turnDeg < 0.005 ? null : `turned by ${turnDeg.toFixed(2)}°`,
      scale === 1 ? null : `made ${scale.toFixed(4)} × as large`,
      residualMm === null ? null : `apart by ${length(residualMm)} mm (RMS)`,
      keptShare === null ? null : `${Math.round(keptShare * 100)} % of the surfaces counted`,
      hasConverged ? null : 'the best place was not reached',
    ].filter((each) => each !== null);
    return `Laid: ${said.join('; ')}.`;
  },
  mirrorFound: (rms: string, share: number) =>
    `${Math.round(share * 100)} % of the surface mirrors itself, to ${rms} mm (RMS).`,
  posed: 'Limbs in a pose do not mirror: a rigged figure is compared straightened, with Stand up under Pose.',
  whole: 'Whole figure',
  columns: { part: 'Part', mean: 'Mean', rms: 'RMS', p95: '95 %', within: 'Within' },
  caption: (scale: string) => `Distances, mm at ${scale}; within: share of the surface within tolerance`,
  withoutCounterpart: (percent: string) => `${percent} of the vertices have no counterpart, and are grey.`,
  probe: 'Point at the figure to read a distance.',
} as const;

/** What is said of sections. */
export const sectionMessages = {
  show: 'Section',
  showHint: 'Cuts all shown figures with one plane and says what they measure there.',
  level: 'At',
  levels: {
    'pupil.left': 'Eyes',
    neckBase: 'Base of the neck',
    thelion: 'Chest',
    omphalion: 'Waist, at the navel',
    'trochanterion.left': 'Hips',
    crotch: 'Crotch',
    'midpatella.left': 'Knee',
    'malleolus.left': 'Ankle',
  },
  byHeight: 'by height',
  height: 'Height',
  tilt: 'Tilt',
  turn: 'Turn',
  capped: 'Take off what lies above',
  cappedHint: 'Shows the figure below the plane, closed where it is cut.',
  caption: (scale: string) => `Sections at ${scale}`,
  figure: 'Figure',
  girth: 'Girth, mm',
  area: 'Area',
  nothing: 'Nothing is cut yet: landmarks are being found, or the plane passes by the figure.',
  without: (names: readonly string[]) => `Not cut, for want of the landmark: ${names.join(', ')}.`,
  drawn: { girth: 'Girth', area: 'Area' },
  drawing: 'The sections from above, in mm with a scale bar',
  save: 'Save drawing',
  file: 'section.svg',
} as const;
