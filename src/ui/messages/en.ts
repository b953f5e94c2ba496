import { failures } from './failures.ts';
import { inspectorMessages } from './inspectorMessages.ts';
import { populationMessages } from './populationMessages.ts';
import { referenceMessages } from './referenceMessages.ts';
import { warnings } from './warnings.ts';

const millions = (count: number): string => (count / 1e6).toLocaleString('en', { maximumFractionDigits: 1 });

/**
 * Every sentence that the program shows, one section per part of the screen. A message of a failure says what
 * happened, why, and what to do next. Functions fill in names and numbers.
 */
export const messages = {
  controls: {
    nothingFound: 'Nothing found.',
    popups: 'Menus',
    panelFailed:
      'This panel could not be shown because of a fault in the program. Your figures are as they were.',
    tryAgain: 'Try again',
  },
  topBar: {
    product: 'Maquette',
    projectName: 'Project name',
    renameProject: 'Rename project',
    open: 'Open figure',
    samples: 'Samples',
    layout: 'Layout',
    save: 'Save',
    picture: 'Picture',
    commands: 'Commands',
    more: 'More',
  },
  figures: {
    title: 'Figures',
    add: 'Add figure',
    reading: 'being read',
    noHeight: 'without height',
    hide: (name: string) => `Hide ${name}`,
    show: (name: string) => `Show ${name}`,
    lock: (name: string) => `Lock ${name}`,
    unlock: (name: string) => `Unlock ${name}`,
    more: (name: string) => `More for ${name}`,
    newName: 'Figure name',
    rename: 'Rename',
    duplicate: 'Duplicate as another scale',
    moveUp: 'Move up',
    moveDown: 'Move down',
    remove: 'Remove',
    align: 'Align',
    alignments: { scale: 'Same scale', height: 'Same height', head: 'Same head', own: 'Own scales' },
  },
  guides: {
    title: 'Guides',
    allOff: 'All off',
    canon: 'Canon',
    readout: 'Ruler counts',
    readouts: { atScale: 'At scale', lifeSize: 'Life-size' },
    sizeObject: 'Object',
    noSkeleton: 'no skeleton',
    finding: (percent: number) => `finding, ${percent} %`,
    noFigure: 'no whole figure',
    notFound: 'not found',
  },
  ...inspectorMessages,
  populations: populationMessages,
  references: referenceMessages,
  shell: {
    project: 'Project',
    inspector: 'Inspector',
    showProject: 'Show figures, references and guides',
    showInspector: 'Show inspector',
    foldProject: 'Fold figures, references and guides away',
    foldInspector: 'Fold inspector away',
    opening: (name: string) => `Opening ${name}`,
    ready: 'Ready',
  },
  stage: {
    overlay: {
      label: 'Told apart',
      modes: { blend: 'Seen through', split: 'Split', blink: 'By turns' },
      split: 'Place of the line',
      swap: 'The other',
    },
    pane: (figure: string, view: string) => `${figure}: ${view}`,
    paneHint: 'Drag or press the arrow keys to turn it; press ? for all keys.',
    orthographic: 'orthographic',
    perspective: 'perspective',
    /** Degrees to the figure's left are positive, and above. */
    turnedView: (sideDeg: number, riseDeg: number) => {
      const turn = Math.abs(sideDeg);
      const side =
        turn === 0 ? 'Front' : turn === 180 ? 'Back' : `${turn}° ${sideDeg > 0 ? 'left' : 'right'}`;
      return riseDeg === 0 ? side : `${side}, ${Math.abs(riseDeg)}° ${riseDeg > 0 ? 'above' : 'below'}`;
    },
    drawnAt: (ratio: string) => `drawn at ${ratio}`,
    others: (count: number) => `and ${count} more`,
    allHidden: 'All figures are hidden. Show one again in the list of figures.',
    pointer: 'Pointer',
    lifeSize: 'life-size',
    scaleBar: 'Scale bar',
    tools: 'View tools',
    view: 'View',
    turned: 'Turned',
    surface: 'Surface',
    opacity: 'Opacity',
    percent: (fraction: number) => `${Math.round(fraction * 100)} %`,
    contextLost: 'The graphics card let go of the picture.',
    contextLostNext:
      'It comes back by itself in a moment. If it does not, reload the page; your work is kept.',
  },
  files: {
    inputs: 'Files',
    openFigure: 'Open figure',
    openFolder: 'Open folder',
    addFiles: 'Add files',
    dropHere: 'Drop to open',
  },
  empty: {
    lead: 'See where a miniature’s proportions leave human anatomy, in millimetres at its scale.',
    privacy: 'Everything stays on this device. Nothing is uploaded, and it works offline.',
    drop: 'or drop a file or folder anywhere on this page',
    formats: 'GLB, glTF, VRM, STL, OBJ, PLY, 3MF, and zip archives of them',
    samples: 'Or begin with a sample',
    continue: 'Continue where you left off',
    savedFigures: (names: readonly string[]) => names.join(', '),
  },
  samples: {
    title: 'Samples',
    hint: 'Lay figures of known proportions. A sample is added to the figures that are open.',
  },
  task: {
    stages: {
      read: 'Reading',
      parse: 'Decoding',
      mend: 'Joining and mending',
      stand: 'Finding how it stands',
      shade: 'Shading',
      find: 'Finding the body',
      write: 'Writing',
    },
    progress: 'Progress of opening',
    cancel: 'Cancel opening',
  },
  notice: {
    dismiss: 'Dismiss',
  },
  severalFiles: {
    title: (count: number, name: string) =>
      name ? `${count} figures in ${name}` : `${count} figures were given`,
    all: 'All',
    none: 'None',
    open: (count: number) => (count === 1 ? 'Open it' : `Open ${count}`),
  },
  manyTriangles: {
    title: (name: string) => `${name} is very detailed`,
    why: (triangles: number, reduced: number) =>
      `It has ${millions(triangles)} million triangles. Drawn whole it needs much memory and may turn slowly. A reduced view of ${reduced.toLocaleString('en')} triangles looks much the same, but its sizes are those of the reduced surface.`,
    whole: 'Open whole',
    reduced: 'Open reduced',
    cancel: 'Cancel',
  },
  saveFigure: {
    title: (name: string) => `Save ${name}`,
    format: 'Format',
    base: 'With its base',
    save: 'Save',
    size: (height: string, scale: string) => `${height} tall, ${scale}, as it stands`,
    hints: {
      glb: 'In metres, with its materials and pictures; without its skeleton.',
      stl: 'For a slicer: millimetres, upright on the plate, form alone.',
      obj: 'For a modelling program: millimetres, with the materials’ colours beside it.',
      '3mf': 'For a slicer: millimetres by its own word, with colours.',
    },
  },
  sheet: {
    label: 'Panels',
    raise: 'Raise the panel',
    lower: 'Lower the panel',
    tabs: {
      scale: 'Scale',
      guides: 'Guides',
      figures: 'Figures',
      references: 'Reference',
      proportions: 'Proportions',
      surface: 'Surface',
      measures: 'Measures',
      landmarks: 'Landmarks',
      file: 'File',
      pose: 'Pose',
      skeleton: 'Rig',
      canon: 'Canon',
    },
  },
  dialog: {
    close: 'Close',
  },
  keys: {
    title: 'Keys and gestures',
    gestures: 'Mouse, touch and trackpad',
    gestureList: [
      ['Turn', 'Drag, or one finger'],
      ['Pan', 'Right drag, Shift drag, or two fingers'],
      ['Zoom', 'Wheel, pinch, or two fingers on a trackpad'],
      ['Look from a side', 'Press a face of the axis cube'],
      ['Open', 'Drop files or a folder anywhere, or paste a file'],
    ],
  },
  palette: {
    title: 'Commands',
    search: 'Search commands',
    none: 'No command is called that.',
  },
  picture: {
    title: 'Save picture',
    size: 'Size',
    viewSize: 'As shown',
    longSide: (px: number) => `${px} px`,
    pixels: (width: number, height: number) => `PNG, ${width} × ${height} px`,
    backdrop: 'Backdrop',
    backdrops: { shown: 'As shown', transparent: 'Transparent' },
    guides: 'With guides',
    save: 'Save picture',
  },
  failures,
  warnings,
} as const;
