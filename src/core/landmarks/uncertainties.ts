import type { LandmarkSource } from './foundLandmarks.ts';

/**
 * One standard deviation of a landmark's place on a figure that is like a person, in shares of stature, by how it was
 * found. From `npm run accuracy`, with a term for what makers of figures mean by a joint: shoulder and hip 1–2 % of
 * stature apart from the anatomical centre, knee and ankle about one.
 */
interface Deviation {
  readonly rig?: number;
  readonly surface?: number;
  readonly fit: number;
}

const usual: Deviation = { surface: 0.007, fit: 0.012 };

const byStem: Readonly<Record<string, Deviation>> = {
  vertex: { surface: 0.003, fit: 0.012 },
  menton: { surface: 0.004, fit: 0.008 },
  sellion: { surface: 0.004, fit: 0.007 },
  subnasale: { surface: 0.004, fit: 0.007 },
  glabella: { surface: 0.004, fit: 0.008 },
  pupil: { surface: 0.005, fit: 0.006 },
  ectocanthus: { surface: 0.005, fit: 0.006 },
  cervicale: { surface: 0.013, fit: 0.015 },
  crotch: { surface: 0.008, fit: 0.014 },
  sole: { surface: 0.006, fit: 0.01 },
  dactylion: { surface: 0.004, fit: 0.015 },
  akropodion: { surface: 0.005, fit: 0.012 },
  pternion: { surface: 0.005, fit: 0.01 },
  headBase: { rig: 0.01, fit: 0.005 },
  neckBase: { rig: 0.012, fit: 0.008 },
  pelvis: { rig: 0.012, fit: 0.013 },
  shoulder: { rig: 0.012, fit: 0.011 },
  elbow: { rig: 0.005, fit: 0.008 },
  wrist: { rig: 0.005, fit: 0.007 },
  hip: { rig: 0.015, fit: 0.018 },
  knee: { rig: 0.008, fit: 0.014 },
  ankle: { rig: 0.007, fit: 0.008 },
};

/** From here on a part's misfit makes its landmarks less sure, in proportion. */
const usualMisfit = 0.25;

/** The deviation of a landmark in shares of stature, with the misfit of the part that it is on (see `partMisfits`). */
export function uncertaintyOf(stem: string, source: LandmarkSource, misfit: number): number {
  const { rig, surface, fit } = byStem[stem] ?? usual;
  if (source === 'rig') return rig ?? fit;
  const plain = source === 'surface' ? (surface ?? fit) : fit;
  return plain * Math.max(1, misfit / usualMisfit);
}
