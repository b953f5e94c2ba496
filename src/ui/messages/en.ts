/**
 * Every sentence that the program shows, one section per part of the screen. A message of a failure says what
 * happened, why, and what to do next. Functions fill in names and numbers.
 */
export const messages = {
  controls: {
    nothingFound: 'Nothing found.',
  },
  topBar: {
    product: 'Maquette',
    bar: 'Main',
    projectName: 'Project name',
    open: 'Open figure',
    samples: 'Samples',
    layout: 'Layout',
    picture: 'Picture',
    commands: 'Commands',
    more: 'More',
  },
  stage: {
    viewFrom: (from: string, isPerspective: boolean) =>
      `${from}, ${isPerspective ? 'perspective' : 'orthographic'}`,
    /** Degrees to the figure's left are positive, and above. */
    turnedView: (sideDeg: number, riseDeg: number) => {
      const turn = Math.abs(sideDeg);
      const side =
        turn === 0 ? 'Front' : turn === 180 ? 'Back' : `${turn}° ${sideDeg > 0 ? 'left' : 'right'}`;
      return riseDeg === 0 ? side : `${side}, ${Math.abs(riseDeg)}° ${riseDeg > 0 ? 'above' : 'below'}`;
    },
  },
  errors: {},
  warnings: {},
} as const;
