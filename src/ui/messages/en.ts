/**
 * Every sentence that the program shows, one section per part of the screen. A message of a failure says what
 * happened, why, and what to do next. Functions fill in names and numbers.
 */
export const messages = {
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
  errors: {},
  warnings: {},
} as const;
