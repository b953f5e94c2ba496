import { failures } from './failures.ts';
import { inspectorMessages } from './inspectorMessages.ts';
import { warnings } from './warnings.ts';

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
    alignments: { scale: 'Same scale', height: 'Same height', own: 'Own scales' },
  },
  guides: {
    title: 'Guides',
    allOff: 'All off',
    canon: 'Canon',
    readout: 'Ruler counts',
    readouts: { atScale: 'At scale', lifeSize: 'Life-size' },
    sizeObject: 'Object',
    noSkeleton: 'no skeleton',
  },
  ...inspectorMessages,
  shell: {
    project: 'Project',
    inspector: 'Inspector',
    showProject: 'Show figures and guides',
    showInspector: 'Show inspector',
    foldProject: 'Fold figures and guides away',
    foldInspector: 'Fold inspector away',
    opening: (name: string) => `Opening ${name}`,
    ready: 'Ready',
  },
  stage: {
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
    formats: 'GLB, glTF with its side files, VRM',
    samples: 'Or begin with a sample',
    continue: 'Continue where you left off',
    savedFigures: (names: readonly string[]) => names.join(', '),
  },
  samples: {
    title: 'Samples',
    hint: 'Lay figures of known proportions. A sample is added to the figures that are open.',
  },
  task: {
    stages: { read: 'Reading', decode: 'Decoding', prepare: 'Preparing' },
    progress: 'Progress of opening',
    cancel: 'Cancel opening',
  },
  notice: {
    dismiss: 'Dismiss',
  },
  sheet: {
    label: 'Panels',
    raise: 'Raise the panel',
    lower: 'Lower the panel',
    tabs: {
      scale: 'Scale',
      guides: 'Guides',
      figures: 'Figures',
      file: 'File',
      pose: 'Pose',
      skeleton: 'Skeleton',
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
