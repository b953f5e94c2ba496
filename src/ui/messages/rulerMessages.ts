import type { RulerKind } from '../../core/rulers/ruler.ts';

/** What the rulers that a person sets say. */
export const rulerMessages = {
  title: 'Rulers',
  kinds: {
    distance: 'Distance',
    through: 'Thickness',
    girth: 'Girth',
    angle: 'Angle',
    height: 'Height',
  } satisfies Readonly<Record<RulerKind, string>>,
  hints: {
    distance: 'Press two points of the figure.',
    through: 'Press where the needle goes in; it comes out behind, along the surface’s own direction.',
    girth: 'Press the part that the tape goes round; slide and turn its plane afterwards.',
    angle: 'Press an end, the corner and the other end.',
    height: 'Press the point whose height above the ground you want.',
  } satisfies Readonly<Record<RulerKind, string>>,
  next: (set: number, of: number) => `${set} of ${of} points`,
  met: {
    surface: 'on the surface',
    landmark: 'drawn to a landmark',
    vertex: 'drawn to a vertex',
    edge: 'drawn to an edge',
    ridge: 'drawn to a ridge',
  } as Readonly<Record<string, string>>,
  missed: 'That met nothing. Press on the figure.',
  cancel: 'Put the ruler away',
  parts: (across: string, up: string, deep: string) => `${across} across, ${up} up, ${deep} deep`,
  tissue: (length: string) => `${length} along the skin`,
  lifeSize: (length: string) => `${length} life-size`,
  noReading: {
    distance: 'Both ends are one point.',
    through: 'Both ends are one point.',
    girth: 'The plane cuts nothing here.',
    angle: 'Two of its points are one.',
    height: 'It stands on the ground.',
  } satisfies Readonly<Record<RulerKind, string>>,
  cutting: 'Measuring',
  name: (name: string) => `Name of ${name}`,
  hide: (name: string) => `Hide ${name}`,
  show: (name: string) => `Show ${name}`,
  remove: (name: string) => `Remove ${name}`,
  slide: 'Slide',
  tilt: 'Tilt',
  turn: 'Turn',
  none: 'Measure by hand: choose a tool and press on the figure.',
} as const;
