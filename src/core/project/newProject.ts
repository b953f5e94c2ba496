import type { FileReference, Project, ProjectFigure } from './project.ts';
import { restPose } from '../figures/pose.ts';
import { usualJudging } from './judging.ts';
import { usualMap } from './mapSettings.ts';
import { usualSection } from './sectionSettings.ts';
import { projectVersion } from './schema.ts';

/** A project without figures, as it begins: the ladder, the canon's lines and the ruler are shown. */
export const emptyProject: Project = {
  version: projectVersion,
  name: 'Untitled',
  figures: [],
  references: [],
  guides: { shown: ['headLadder', 'canonLines', 'ruler'], readout: 'atScale', sizeObject: 'base-25' },
  alignment: 'scale',
  judging: usualJudging,
  map: usualMap,
  section: usualSection,
};

/** A figure of which the user has said nothing yet. */
export const newFigure = (id: string, name: string, file: FileReference): ProjectFigure => ({
  id,
  name,
  file,
  scene: null,
  body: null,
  pose: restPose,
  unit: null,
  up: null,
  facing: null,
  isBaseIncluded: false,
  takenIn: [],
  joints: {},
  stature: null,
  marks: {},
  lockedLandmarks: [],
  canon: null,
  scale: null,
  isHidden: false,
  isLocked: false,
});

/** `name`, or `name 2`, `name 3` … when it is taken. */
export function uniqueName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const stem = name.replace(/ \d+$/, '');
  for (let n = 2; ; n++) if (!taken.includes(`${stem} ${n}`)) return `${stem} ${n}`;
}
