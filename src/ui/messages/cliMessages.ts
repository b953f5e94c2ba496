const turnDescription = (turnedDeg: number): string =>
  Math.abs(turnedDeg) === 180
    ? 'the opposite'
    : `turned to its ${turnedDeg > 0 ? 'left' : 'right'} by ${Math.abs(turnedDeg)}°`;

/** What the command line warns of. */
export const cliMessages = {
  unitDoubtful: 'The file names no unit, and another is nearly as likely; say it with --unit.',
  upDoubtful: (axis: string) => `It is not certain that ${axis} is up; say it with --up.`,
  facingDoubtful: (axis: string) => `It is not certain that the figure faces ${axis}; say it with --facing.`,
  leftOut: (what: string) => `Left out of all sizes: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  facesOtherwise: (axis: string, turnedDeg: number) =>
    `The body in it faces another way than ${axis}: ${turnDescription(turnedDeg)}. Say it with --facing.`,
} as const;
