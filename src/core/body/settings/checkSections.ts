import { solveRising } from '../../geometry/solveRising.ts';
import { superellipsePerimeter } from '../../geometry/superellipsePerimeter.ts';
import type { Targets } from '../fit/fitBody.ts';
import type { BodySettings } from './bodySettings.ts';
import { humanRange } from './humanRange.ts';
import type { NearestValue, SettingsRefusal, TrunkPlace } from './settingsRefusal.ts';
import { slackMm } from './slackMm.ts';

/** Exponents of the superellipses that sections of a trunk are like, from slack to square; own estimates. */
const [slackest, squarest] = [1.8, 4.5];

/** Times its depth that a chest is broad at least and at most; its breadth is taken on the bone, inside the skin. */
const [narrowestChest, broadestChest] = [1, 1.9];

/** What slack in breadth or depth makes in girth at most. */
const reachOfSlack = 5 * slackMm;

interface TrunkSection {
  readonly place: TrunkPlace;
  readonly breadth: string | null;
  readonly depth: string;
  readonly girth: string;
}

const sections: readonly TrunkSection[] = [
  { place: 'chest', breadth: null, depth: 'chestDepth', girth: 'chestCircumference' },
  { place: 'waist', breadth: 'waistBreadth', depth: 'waistDepth', girth: 'waistCircumference' },
  { place: 'hips', breadth: 'hipBreadth', depth: 'buttockDepth', girth: 'buttockCircumference' },
];

/** Girths of the trunk that no section of that breadth and depth has. Where none of the three was set, people have them. */
export const checkSections = (settings: BodySettings, targets: Targets): readonly SettingsRefusal[] =>
  sections.flatMap((section) => {
    const names = [section.breadth, section.depth, section.girth].filter((name) => name !== null);
    const isSet = names.some((name) => settings.measures[name] !== undefined);
    return isSet && names.every((name) => targets[name] !== undefined)
      ? checkSection(settings, section, targets)
      : [];
  });

/** The least and the greatest girth of a section, mm. */
export const girthRange = (breadthMm: number | null, depthMm: number): readonly [number, number] => [
  superellipsePerimeter(breadthMm ?? depthMm * narrowestChest, depthMm, slackest),
  superellipsePerimeter(breadthMm ?? depthMm * broadestChest, depthMm, squarest),
];

function checkSection(
  settings: BodySettings,
  { place, breadth, depth, girth }: TrunkSection,
  targets: Targets,
): readonly SettingsRefusal[] {
  const breadthMm = breadth === null ? null : targets[breadth]!;
  const [depthMm, girthMm] = [targets[depth]!, targets[girth]!];
  const [leastGirthMm, mostGirthMm] = girthRange(breadthMm, depthMm);
  if (girthMm >= leastGirthMm - reachOfSlack && girthMm <= mostGirthMm + reachOfSlack) return [];
  const end = girthMm < leastGirthMm ? 0 : 1;
  const solveFor = (measure: string, girthAt: (mm: number) => number): readonly NearestValue[] => {
    const range = humanRange(settings, measure);
    const mm = range && solveRising(girthAt, girthMm, range.leastMm, range.mostMm);
    return mm === null ? [] : [{ measure, mm }];
  };
  const nearest = [
    { measure: girth, mm: end === 0 ? leastGirthMm : mostGirthMm },
    ...(breadth === null ? [] : solveFor(breadth, (mm) => girthRange(mm, depthMm)[end])),
    ...solveFor(depth, (mm) => girthRange(breadthMm, mm)[end]),
  ];
  return [
    {
      code: 'impossible-section',
      data: { place, breadthMm, depthMm, girthMm, leastGirthMm, mostGirthMm, nearest },
    },
  ];
}
