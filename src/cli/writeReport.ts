import { formatLength } from '../core/scales/formatLength.ts';
import { units } from '../core/scales/units.ts';
import { figureMessages } from '../ui/messages/figureMessages.ts';
import type { Inspection } from './describeFile.ts';

type Line = readonly [name: string, value: string | null];

const length = (mm: number): string => formatLength(mm, 'asModelled').replaceAll('\u202f', ' ');
const count = (number: number): string => number.toLocaleString('en');
const labelOf = (id: string): string => units.find((unit) => unit.id === id)?.label ?? id;

/** An inspection for people: a line for each thing that is known, and the warnings below. */
export function writeReport(inspection: Inspection): string {
  const lines: readonly Line[] = [
    ['Format', inspection.format],
    ['Unit', unitLine(inspection)],
    ['Up', axisLine(inspection.up)],
    ['Facing', axisLine(inspection.facing)],
    ['Size', sizeLine(inspection)],
    ['Base', baseLine(inspection)],
    ['Mesh', meshLine(inspection)],
    ['Skeleton', rigLine(inspection)],
    [
      'Mended',
      inspection.repairs.map(({ code, count: times }) => `${code} ${count(times)}`).join(', ') || null,
    ],
  ];
  const named = lines.flatMap(([name, value]) => (value === null ? [] : `  ${name.padEnd(9)} ${value}`));
  const warnings = inspection.warnings.map(({ message }) => `  ! ${message}`);
  return [inspection.file, ...named, ...warnings, ''].join('\n');
}

function unitLine({ unit: { name, from, runnersUp } }: Inspection): string {
  const [second] = runnersUp;
  const other = second ? `; else ${labelOf(second.name)}, ${length(second.heightMm)} tall` : '';
  return `${labelOf(name)}, ${from}${from === 'guessed' ? other : ''}`;
}

const axisLine = ({ axis, from, confidence }: Inspection['up']): string =>
  `${axis}, ${from}${from === 'found' ? ` (${figureMessages.skeleton.percent(confidence)} sure)` : ''}`;

function sizeLine({ extentModelledMm }: Inspection): string {
  if (!extentModelledMm) return 'no triangles';
  const [width, height, depth] = extentModelledMm.map(length);
  return `${height} tall, ${width} wide, ${depth} deep as modelled`;
}

function baseLine({ base }: Inspection): string | null {
  if (!base) return null;
  const thickness = length(base.topMm - base.bottomMm);
  return `${length(base.widthMm)} by ${length(base.depthMm)}, ${thickness} thick; left out of the size`;
}

function meshLine({ triangles, vertices, bodies, health }: Inspection): string {
  const sound = health.isClosed ? 'closed' : `${count(health.openEdges)} open edges`;
  return `${count(triangles)} triangles, ${count(vertices)} vertices, ${count(bodies)} ${bodies === 1 ? 'body' : 'bodies'}, ${sound}`;
}

const rigLine = ({ rig }: Inspection): string | null =>
  rig &&
  `${rig.convention}, ${Object.keys(rig.joints).length} joints (${figureMessages.skeleton.percent(rig.confidence)} sure)`;
