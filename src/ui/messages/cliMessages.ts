import type { FigureKind } from '../../core/landmarks/foundLandmarks.ts';
import type { FailureText } from './failures.ts';

const turnDescription = (turnedDeg: number): string =>
  Math.abs(turnedDeg) === 180
    ? 'the opposite'
    : `turned to its ${turnedDeg > 0 ? 'left' : 'right'} by ${Math.abs(turnedDeg)}°`;

const standsOtherwise =
  'If it is one, say by --up and --facing, or --with-up and --with-facing, how it stands.';

/** What the command line warns of. */
export const cliMessages = {
  unitDoubtful: 'The file names no unit, and another is nearly as likely; say it with --unit.',
  unitBeside: (length: string) =>
    `The file names no unit; after the other file, one of its units is taken to be ${length}. If that is wrong, say it with --with-unit.`,
  upDoubtful: (axis: string) => `It is not certain that ${axis} is up; say it with --up.`,
  facingDoubtful: (axis: string) => `It is not certain that the figure faces ${axis}; say it with --facing.`,
  leftOut: (what: string) => `Left out of all sizes: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  facesOtherwise: (axis: string, turnedDeg: number) =>
    `The body in it faces another way than ${axis}: ${turnDescription(turnedDeg)}. Say it with --facing.`,
  statureDiffers: (percent: string, isTaller: boolean) =>
    `It is ${percent} % ${isTaller ? 'taller' : 'shorter'} as modelled; --scale-free with --align landmarks or surface brings both to one size.`,
  sideDoubtful: 'Its surface is open: on which side of it a place lies is sure only near it.',
  notConverged:
    'The best place of the one on the other was not reached; see that both stand alike, or take --align landmarks.',
} as const;

/** Why two figures were not compared. */
export const comparisonRefusals = {
  'no-body-for-landmarks': (name: string, kind: FigureKind): FailureText => ({
    what: `${name} cannot be laid on another by landmarks.`,
    why: `They are found on whole figures of people, and this is taken for: ${kind}.`,
    next: `Take --align surface, ground or none. ${standsOtherwise}`,
  }),
  'no-body-for-people': (name: string, kind: FigureKind): FailureText => ({
    what: `${name} cannot be compared with people.`,
    why: `Their body takes its stature and pose from a whole figure of a person, and this is taken for: ${kind}.`,
    next: `Compare it with a file. ${standsOtherwise}`,
  }),
  'cannot-be-laid': (name: string, other: string): FailureText => ({
    what: `${name} cannot be laid on ${other} so.`,
    why: 'Too little of them is alike: fewer than three landmarks are on both, or no surface near the other looks the same way.',
    next: 'See that both stand upright and face the same way (--up, --facing, --with-up, --with-facing), or take --align ground or none.',
  }),
  'cannot-write': (path: string, reason: string): FailureText => ({
    what: `${path} cannot be written.`,
    why: reason,
    next: 'Name with --map a file in a folder that is there and may be written to.',
  }),
} as const;
