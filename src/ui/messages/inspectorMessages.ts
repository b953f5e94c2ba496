/** For a name that comes within a sentence. */
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What the inspector says. */
export const inspectorMessages = {
  scale: {
    scale: 'Scale',
    stature: 'Stature',
    modelScale: (ratio: string, isGiven: boolean) =>
      `Model scale ${ratio}, ${isGiven ? 'by stature' : 'found'}`,
    kinds: { ratio: 'Ratios', size: 'Sizes in millimetres', inches: 'Heights in inches' },
    asFoundGroup: 'As found',
    asFound: 'as modelled',
    tall: (height: string) => `${height} tall`,
    people: 'Median statures',
    fromFile: 'from the file',
    given: 'as you said',
    asTyped: 'as typed',
    medianOf: (population: string) => `median of ${lowerFirst(population)}`,
    unknownPeople: 'people that are not known here',
    sizesOf: (figure: string) => `Sizes of ${figure}`,
    noHeight: 'This body has no height, so nothing can be said about its scale.',
    locked: 'Locked. Unlock it in the list of figures to change it.',
    atScale: 'At scale, to the crown',
    lifeSize: 'Life-size',
    asModelled: 'As modelled',
    toEye: 'To the eye, by canon',
    head: 'Head, by canon',
    measuredHead: 'Head',
    headsTall: 'Heads tall',
    byCanon: 'by canon',
    measured: 'measured',
  },
  convert: {
    title: 'Convert',
    implied: (ratio: string) => `implied ${ratio}`,
    columns: { scale: 'Scale', crown: 'To the crown', eye: 'To the eye', factor: 'Size of file' },
    caption: (stature: string) => `A person of ${stature} at other scales, in mm`,
    choose: (scale: string) => `Take ${scale} as the scale`,
    factorHint: 'Size of file: what to enter in a slicer, as a percentage of the file as it is.',
    impliedTitle: 'Implied scale',
    impliedBy: (height: string, population: string, ratio: string, low: string, high: string) =>
      `At ${height} as modelled it is ${ratio} of a median person (${lowerFirst(population)}); ${low} of a short one, ${high} of a tall one.`,
    nearest: (names: readonly string[]) => `Nearest: ${names.join(', ')}.`,
    notes: {
      'base-left-out': 'The base is left out of all heights.',
      'hair-and-headgear-included':
        'Hair and headgear are included: the crown is the highest point of the body.',
      'in-the-pose-shown': 'Heights are those of the pose shown; a bent figure is not straightened.',
    },
  },
  modelScale: {
    title: 'How the model scale was found',
    reasons: {
      model: (height: string) =>
        `The figure is ${height} tall in its file. That is a person’s height, so it is taken as life-size.`,
      population: (height: string, stature: string, people: string) =>
        `The figure is ${height} tall in its file. That is no grown person’s height, so it is taken for a miniature of somebody ${stature} tall: the median of ${lowerFirst(people)}, whom the canon is for.`,
      given: (height: string, stature: string) =>
        `The figure is ${height} tall in its file, and you said that it stands for somebody ${stature} tall.`,
    },
    division: (stature: string, height: string, ratio: string) => `${stature} ÷ ${height} gives ${ratio}.`,
    asLifeSize: (height: string) => `Take it as life-size, ${height}`,
    correct: 'If that is wrong, choose whose stature it is, or the unit of the file.',
  },
  unit: {
    unit: 'Unit',
    from: {
      chosen: (unit: string) => `You said that the file is in ${unit}.`,
      declared: (unit: string) => `The file says that it is in ${unit}.`,
    },
    calibrated: (length: string) => `By the distance that you gave, one unit of the file is ${length}.`,
    unknown: (unit: string) => `The file names no unit, and nothing tells; ${unit} are taken.`,
    guessed: (unit: string, height: string, likeness: string, fitsBase: boolean, isInchMistake: boolean) =>
      `The file names no unit. In ${unit}${isInchMistake ? ', multiplied by 25.4 once too often,' : ''} the figure is ${height} tall, ${likeness}${fitsBase ? ', on a base of a usual size' : ''}: that is the likeliest.`,
    doubtful: (reading: string) => `It could as well be in ${reading}.`,
    reading: (unit: string, height: string, likeness: string, isInchMistake: boolean) =>
      `${unit}${isInchMistake ? ' (times 25.4 by mistake)' : ''}: ${height}, ${likeness}`,
    likeness: {
      'life-size': 'a grown person’s height',
      child: 'a child’s height',
      miniature: 'a miniature’s height',
      doll: 'a doll’s height',
      statue: 'a statue’s height',
      nothing: 'a height that figures do not have',
    },
    implausible: (height: string) => `The figure would be ${height} tall, which figures are not.`,
    others: 'Another unit',
    alternatives: 'Units that would make it a usual height:',
    alternative: (unit: string, height: string, isInchMistake: boolean) =>
      `${unit}${isInchMistake ? ', multiplied by 25.4 by mistake' : ''}: ${height}`,
    inchMistake: 'mm ÷ 25.4',
    calibrate: 'Calibrate',
    asFound: 'As found',
  },
  health: {
    title: 'Health',
    pending: 'The mesh is being examined.',
    sound: 'Sound: nothing was found that would spoil printing or measuring.',
    hurt: 'Not sound: see the warnings.',
    numbers: 'Numbers',
    summary: (pieces: number, openEdges: number) =>
      `${pieces.toLocaleString('en')} ${pieces === 1 ? 'piece' : 'pieces'}, ${openEdges.toLocaleString('en')} open edges`,
    repairs: 'Put right on opening',
    yes: 'yes',
    no: 'no',
    facts: {
      triangles: 'Triangles',
      vertices: 'Vertices',
      pieces: 'Pieces',
      openEdges: 'Open edges',
      nonManifoldEdges: 'Edges of three faces or more',
      inconsistentEdges: 'Edges between opposite faces',
      duplicateFaces: 'Duplicate faces',
      zeroAreaFaces: 'Faces without area',
      closed: 'Closed',
    },
  },
  validation: {
    title: 'Khronos validator',
    ask: 'Check with the Khronos validator',
    hint: 'Checks the file against the glTF standard, here on your device.',
    valid: (version: string) => `The Khronos validator (${version}) finds nothing wrong.`,
    summary: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    by: (version: string, isCutShort: boolean) =>
      `Version ${version}. ${isCutShort ? 'There are more; the search ended after the first thousands.' : 'Its words and places are the validator’s own.'}`,
    severities: { error: 'Error', warning: 'Warning', info: 'Info', hint: 'Hint' },
  },
  base: {
    label: 'Base counts in heights',
    hint: 'Heights begin on the base, at the soles, unless this is on.',
    forms: { disc: 'A round base', slab: 'A square base', other: 'A base' },
    found: (form: string, width: string, depth: string, thickness: string, isIncluded: boolean) =>
      `${form}, ${width === depth ? width : `${width} by ${depth}`} and ${thickness} thick, was found and ${isIncluded ? 'counts' : 'is left out of all heights'}.`,
  },
  leftOut: {
    title: 'Left out',
    hint: 'Found in the file and taken for no part of the figure. Switch on what belongs to it.',
    kinds: {
      stray: (pieces: number) =>
        pieces === 1 ? 'A stray point far off' : `${pieces.toLocaleString('en')} stray points far off`,
      raft: () => 'A raft for printing',
      supports: (pieces: number) =>
        pieces === 1 ? 'A support for printing' : `${pieces.toLocaleString('en')} supports for printing`,
      'other-body': (pieces: number) =>
        pieces === 1 ? 'Another object' : `${pieces.toLocaleString('en')} other objects`,
    },
  },
  bodies: {
    title: (count: number) => (count === 1 ? 'Scenes' : `${count} bodies in this file`),
    scene: 'Scene',
    unnamedScene: (number: number) => `Scene ${number}`,
    unnamedBody: (number: number) => `Body ${number}`,
    add: (name: string) => `Add ${name} as a figure of its own`,
    triangles: (count: number) => `${count.toLocaleString('en')} triangles`,
  },
  calibrate: {
    title: 'Calibrate',
    first: 'Press the first of two points on the figure whose distance you know.',
    second: 'Press the second point.',
    distance: 'True distance between the points',
    now: (length: string) => `Now taken as ${length}.`,
    apply: 'Set the unit by it',
    again: 'Other points',
    cancel: 'Stop calibrating',
    missed: 'There is nothing of the figure under that point. Press on its surface.',
    same: 'Both points are at one place. Press another second point.',
    unreadable: 'Type a length such as 25 mm or 1 in.',
  },
  inspector: {
    parts: 'Parts of the inspector',
  },
  file: {
    name: 'File',
    format: 'Format',
    generator: 'Made with',
    title: 'Title',
    author: 'Author',
    licence: 'Licence',
    source: 'Source',
    copyright: 'Copyright',
    noCredits: 'The file does not say who made it or under which licence.',
    mesh: 'Mesh',
    counts: (triangles: number, vertices: number) =>
      `${triangles.toLocaleString('en')} triangles, ${vertices.toLocaleString('en')} vertices`,
    clips: 'Animations',
    contents: 'Contents',
    unitTitle: 'Unit',
    uprightTitle: 'Upright',
    up: 'Up',
    facing: 'Facing',
    axisChosen: 'As you said.',
    axisFrom: {
      chosen: 'As you said.',
      rig: 'Told by the skeleton.',
      declared: 'By the rule of the format.',
      shape: 'Found from the shape.',
      assumed: 'Nothing tells; this is assumed.',
    },
    axisDoubt: (runnerUp: string | null) =>
      runnerUp ? `It is not certain: ${runnerUp} is possible too.` : 'It is not certain.',
    warnings: 'Warnings',
    reset: 'As found',
  },
} as const;
