import type { FittedPart } from '../../core/landmarks/fitting/parts.ts';
import type { PieceName } from '../../core/landmarks/fitting/pieces.ts';
import type { FigureKind, FoundFigure } from '../../core/landmarks/foundLandmarks.ts';
import type { MeasureGroup } from '../../core/measures/groupOfMeasure.ts';
import type { LengthUnit } from '../../state/viewStore.ts';

const partNames: Readonly<Record<FittedPart, string>> = {
  head: 'the head',
  trunk: 'the trunk',
  leftUpperArm: 'the left upper arm',
  leftForearm: 'the left forearm',
  leftHand: 'the left hand',
  leftThigh: 'the left thigh',
  leftShank: 'the left lower leg',
  leftFoot: 'the left foot',
  rightUpperArm: 'the right upper arm',
  rightForearm: 'the right forearm',
  rightHand: 'the right hand',
  rightThigh: 'the right thigh',
  rightShank: 'the right lower leg',
  rightFoot: 'the right foot',
};

/** Parts of a body that are shown by themselves. */
export const pieceNames: Readonly<Record<PieceName, string>> = {
  head: 'a head',
  bust: 'a bust',
  trunk: 'a trunk',
  'trunk with head': 'a trunk with its head',
  arm: 'an arm',
  forearm: 'a forearm',
  hand: 'a hand',
  leg: 'a leg',
  'lower leg': 'a lower leg',
  foot: 'a foot',
};

const listed = (parts: readonly FittedPart[]): string =>
  parts.length > 4
    ? `${parts
        .slice(0, 4)
        .map((part) => partNames[part])
        .join(', ')} and ${parts.length - 4} more`
    : parts.map((part) => partNames[part]).join(', ');

/** What the tabs of landmarks and measures say. */
export const findingMessages = {
  finding: (percent: number) => `Finding the body in the figure, ${percent} %`,
  measuring: 'Measuring',
  progress: 'Progress of finding',
  cancel: 'Cancel',
  cancelled: 'Cancelled before anything was found.',
  broken: 'Finding broke down on this figure.',
  again: 'Find it',
  tryAgain: 'Try again',
  noSurface: 'There is no surface to look at: landmarks are found on the figure’s skin.',
  kinds: {
    figure: 'A human figure',
    'part of a figure':
      'Only part of a human figure is here. Nothing is made up for the rest, so it is not measured.',
    'not a figure': 'This does not look like a human figure, so nothing is measured on it.',
    'cannot tell':
      'It cannot be told whether this is a whole human figure: clothes, props or its form hide the body. Nothing is made up for it.',
  } satisfies Readonly<Record<FigureKind, string>>,
  alone: ({ name, isUpsideDown }: NonNullable<FoundFigure['shows']>) =>
    `It looks like ${pieceNames[name]}${isUpsideDown ? ', upside down: set which way is up under File' : ''}.`,
  whatNext: 'If it is one, check that it stands upright and faces the viewer, under File.',
  lacking: (parts: readonly FittedPart[]) => `Not like a person’s, so left out: ${listed(parts)}.`,
  facingDoubtful:
    'Which way it faces is not sure; see that it is right under File, or left and right are swapped.',
  turned: 'It seems to face another way than it is shown; correct that under File.',
  units: 'Unit of lengths',
  unitNames: { mm: 'mm', cm: 'cm', in: 'in' } satisfies Readonly<Record<LengthUnit, string>>,
  search: 'Search',
  nothingFound: (words: string) => `Nothing here is called “${words}”.`,
  groups: {
    heights: 'Heights',
    head: 'Head and neck',
    trunk: 'Trunk',
    arm: 'Arm and hand',
    leg: 'Leg and foot',
    joints: 'Between joint centres',
    ratios: 'Ratios',
  } satisfies Readonly<Record<MeasureGroup, string>>,
  columns: { measure: 'Measure', atScale: 'At scale', lifeSize: 'Life-size', modelled: 'Modelled' },
  sides: { left: 'left', right: 'right' },
  plusMinus: (value: string) => `± ${value}`,
  untaken: 'not taken',
  copy: 'Copy',
  csv: 'CSV',
  copied: 'Copied',
  notCopied: 'The browser did not allow it',
  fileOf: (name: string) => `${name} measures.csv`,
  headings: [
    'Measure',
    'Side',
    'At scale mm',
    'Life-size mm',
    'As modelled mm',
    '± life-size mm',
    'Source',
    'Why not',
  ],
  landmarkGroups: {
    head: 'Head',
    trunk: 'Trunk',
    arm: 'Arm and hand',
    leg: 'Leg and foot',
    joint: 'Joint centres',
  },
  showOnFigure: 'Show on the figure',
  drawn: 'Draw to ridges and vertices',
  drawnHint: 'A dragged landmark is drawn to ridges, vertices and where its twin mirrors it.',
  mirroring: 'Move both sides',
  mirroringHint: 'The twin on the other side follows, where the pose lets the sides mirror each other.',
  lock: 'Lock',
  unlock: 'Unlock',
  locked: 'It is locked.',
  taken: (source: string) => `Taken ${source}.`,
  withinValue: (one: string, two: string) => `± ${one}, and nearly always ± ${two}`,
  notFound: 'Not found',
  move: 'Drag its mark on the figure, or move it by the arrow keys: 0.1 mm at scale, 1 mm with Shift.',
  reset: 'Back to where it was found',
  resetAll: (count: number) => `Reset ${count === 1 ? 'the one' : `all ${count}`} that you placed`,
} as const;
