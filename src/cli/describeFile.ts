import { axisIndex } from '../core/geometry/axes.ts';
import { sizeOf, transformBox } from '../core/geometry/boxes.ts';
import type { FoundAxis } from '../core/figures/figureReport.ts';
import type { HealthReport } from '../core/figures/health.ts';
import type { UnitReading, UnitVerdict } from '../core/figures/unitVerdict.ts';
import { failures } from '../ui/messages/failures.ts';
import type { FigureFailure } from '../core/figures/figureError.ts';
import type { OpenedFile } from './openFile.ts';
import { warningsOf, type Warning } from './warningsOf.ts';

/** What `inspect` says of a file that was opened; lengths in mm as modelled, in the body frame. */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly opened: true;
  readonly unit: {
    readonly name: string;
    readonly metresPerUnit: number;
    readonly from: 'declared' | 'guessed' | 'given';
    readonly isDoubtful: boolean;
    readonly runnersUp: readonly {
      readonly name: string;
      readonly metresPerUnit: number;
      readonly heightMm: number;
    }[];
  };
  readonly up: AxisFinding;
  readonly facing: AxisFinding;
  /** File coordinates (glTF: world) to the body frame in mm as modelled; 16 numbers, column-major. */
  readonly fileToBody: readonly number[];
  /** Width, height and depth, base left out; null without triangles. */
  readonly extentModelledMm: readonly [number, number, number] | null;
  readonly base: {
    readonly topMm: number;
    readonly bottomMm: number;
    readonly widthMm: number;
    readonly depthMm: number;
  } | null;
  readonly leftOut: readonly { readonly kind: string; readonly pieces: number; readonly triangles: number }[];
  /** Drawn, with instances counted, in all scenes of the file. */
  readonly triangles: number;
  readonly vertices: number;
  readonly bodies: number;
  readonly rig: {
    readonly convention: string;
    readonly confidence: number;
    readonly joints: Readonly<Record<string, string>>;
  } | null;
  readonly health: HealthReport;
  readonly repairs: readonly { readonly code: string; readonly count: number }[];
  readonly warnings: readonly Warning[];
}

interface AxisFinding {
  readonly axis: string;
  readonly from: 'declared' | 'found' | 'assumed' | 'given';
  readonly confidence: number;
}

/** What `inspect` says of a file that was refused. */
export interface Refusal {
  readonly file: string;
  readonly opened: false;
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

/** A refusal in words: what happened and why, and what to do next. */
export function describeRefusal(file: string, failure: FigureFailure): Refusal {
  // Code and data belong together by their type, which an index by code cannot follow.
  const describe = failures[failure.code] as (
    data: FigureFailure['data'],
  ) => ReturnType<(typeof failures)['cancelled']>;
  const { what, why, next } = describe(failure.data);
  return { file, opened: false, error: { code: failure.code, message: `${what} ${why}`, hint: next } };
}

/** What there is to say of an opened file. */
export function describeFile(path: string, opened: OpenedFile, health: HealthReport): Inspection {
  const { sha256, file, report, posed, derived } = opened;
  const { toBody, unit, up, facing, figure } = derived;
  const drawn = drawnNodes(opened);
  const extent = posed.extent && sizeOf(transformBox(toBody, posed.extent));
  return {
    file: path,
    sha256,
    format: report.format,
    opened: true,
    unit: describeUnit(unit),
    up: figure.up ? { axis: up, from: 'given', confidence: 1 } : findingOf(posed.up),
    facing:
      figure.facing === facing ? { axis: facing, from: 'given', confidence: 1 } : findingOf(posed.facing),
    fileToBody: toBody,
    extentModelledMm: extent && [extent[0], extent[1], extent[2]],
    base: describeBase(opened),
    leftOut: posed.leftOut.map(({ kind, pieces, triangles }) => ({ kind, pieces, triangles })),
    triangles: drawn.triangles,
    vertices: drawn.vertices,
    bodies: report.scenes[posed.choice.scene]?.bodies.length ?? 0,
    rig: describeRig(opened),
    health,
    repairs: file.repairs,
    warnings: warningsOf(opened, health),
  };
}

const findingOf = ({ axis, from, confidence }: FoundAxis): AxisFinding => ({
  axis,
  from: from === 'chosen' ? 'given' : from === 'rig' || from === 'shape' ? 'found' : from,
  confidence,
});

const readingOf = ({ unit, millimetresPerUnit, heightMm }: UnitReading) => ({
  name: unit,
  metresPerUnit: millimetresPerUnit / 1000,
  heightMm,
});

const describeUnit = ({
  unit,
  millimetresPerUnit,
  from,
  isDoubtful,
  runnersUp,
}: UnitVerdict): Inspection['unit'] => ({
  name: unit ?? 'calibrated',
  metresPerUnit: millimetresPerUnit / 1000,
  from: from === 'declared' || from === 'guessed' ? from : 'given',
  isDoubtful,
  runnersUp: runnersUp.map(readingOf),
});

function describeBase({ posed, derived: { toBody, up } }: OpenedFile): Inspection['base'] {
  if (!posed.base) return null;
  const box = transformBox(toBody, posed.base.box);
  const [width, , depth] = sizeOf(box);
  const level = [0, 0, 0];
  level[axisIndex(up)] = posed.base.level;
  const top = toBody[1]! * level[0]! + toBody[5]! * level[1]! + toBody[9]! * level[2]! + toBody[13]!;
  return { topMm: top, bottomMm: box.min[1], widthMm: width, depthMm: depth };
}

function describeRig({ report, posed: { rig } }: OpenedFile): Inspection['rig'] {
  if (rig.kind !== 'humanoid') return null;
  const { convention, confidence, joints } = rig;
  return {
    convention,
    confidence,
    joints: Object.fromEntries(
      Object.entries(joints).map(([joint, { node }]) => [joint, report.nodeNames[node] ?? '']),
    ),
  };
}

/** Triangles and vertices of all nodes that a scene shows, each as often as it is shown. */
function drawnNodes({ report }: OpenedFile): { readonly triangles: number; readonly vertices: number } {
  const bodies = report.scenes.flatMap((scene) => scene.bodies);
  return {
    triangles: bodies.reduce((sum, body) => sum + body.triangles, 0),
    vertices: bodies.reduce((sum, body) => sum + body.vertices, 0),
  };
}
