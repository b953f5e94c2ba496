import type { Canon } from '../canons/canon.ts';
import type { Box } from '../geometry/boxes.ts';
import type { Vec3 } from '../geometry/vectors.ts';
import type { HumanoidJoint } from '../rigs/humanoid.ts';
import type { ExpectedLevel } from './expectedLines.ts';
import type { MarkedLandmark } from './landmarks.ts';
import type { ShownDeviation } from './deviationArrows.ts';

/**
 * What a guide is drawn from. All lengths are life-size millimetres in the body frame (+Y up, soles on y = 0,
 * facing +Z, the figure's left +X), so that one scene holds figures of every scale.
 */
export interface GuideContext {
  /** Life-size height, sole to crown. */
  readonly statureMm: number;
  /** That of the tallest that stands with the figure, itself among them. */
  readonly tallestMm: number;
  /** N of the target scale 1:N: life-size ÷ N is mm at scale. */
  readonly scaleN: number;
  /** Life-size extent of what is shown, base left out. */
  readonly extent: Box;
  /** Life-size depth of the base below the soles, 0 without one. */
  readonly baseHeightMm: number;
  readonly canon: Canon;
  /** Head height life-size where landmarks give it; null while it is only stature ÷ heads. */
  readonly headHeightMm: number | null;
  /** Joint centres in the pose shown, empty without a rig. */
  readonly joints: Readonly<Partial<Record<HumanoidJoint, Vec3>>>;
  /** Landmarks as found or placed, empty until then. */
  readonly landmarks: readonly MarkedLandmark[];
  /** Where levels of the body are expected; empty until it is judged. */
  readonly expectedLevels: readonly ExpectedLevel[];
  /** What is amiss, to be pointed at; empty until it is judged. */
  readonly deviations: readonly ShownDeviation[];
  /** Life-size mm per mm as modelled. */
  readonly modelScale: number;
  /** The one that is looked at; null: none. */
  readonly chosenLandmark: { readonly id: string; readonly name: string } | null;
  /** Life-size millimetres under one CSS pixel, for ticks that adapt to the zoom. */
  readonly mmPerPx: number;
  /** Where the columns beside the figure stand, in the facing plane, life-size mm from its axis. */
  readonly columns: GuideColumns;
  /** What the ruler and the values count in. */
  readonly readout: 'atScale' | 'lifeSize';
  /** Id of the size object. */
  readonly sizeObject: string;
}

export interface GuideColumns {
  /** Ruler, left of the figure (negative). */
  readonly ruler: number;
  /** Head ladder, between ruler and figure (negative). */
  readonly ladder: number;
  /** Canon lines run from here (negative) … */
  readonly lineStart: number;
  /** … to here; names stand behind it. */
  readonly lineEnd: number;
  /** Where the values behind the names end, CSS px to the right of `lineEnd`. */
  readonly valuePx: number;
}

/**
 * `body`: points are in the body frame. `facing`: points lie in the upright plane through the figure's axis that
 * turns with the camera: x to the viewer's right, y up, z towards the viewer.
 */
export type GuideSpace = 'body' | 'facing';

/** Named looks; the scene gives each its colour, width and dash from the theme. */
export type GuideStyle =
  | 'hair'
  | 'ladder'
  | 'canon'
  | 'extent'
  | 'centre'
  | 'joint'
  | 'grid'
  | 'gridStrong'
  | 'object'
  | 'ground'
  | 'measured'
  | 'expected'
  | 'over'
  | 'under'
  | 'landmarkSure'
  | 'landmarkFair'
  | 'landmarkDoubtful'
  | 'landmarkOwn';

export interface GuideLine {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly style: GuideStyle;
  readonly space: GuideSpace;
}

export interface GuideLabel {
  readonly at: Vec3;
  readonly space: GuideSpace;
  readonly text: string;
  /** Which part of the text stands at the point. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Offset on the screen, CSS px, x to the right and y up. */
  readonly offsetPx: readonly [number, number];
  readonly tone: 'plain' | 'quiet' | 'strong' | 'ladder' | 'over' | 'under';
  /** Higher stays when labels would overlap. */
  readonly priority: number;
}

/** A flat convex polygon, filled. */
export interface GuidePlane {
  readonly corners: readonly Vec3[];
  readonly style: GuideStyle;
  readonly space: GuideSpace;
  /** A colour of its own, whole and not faint: sRGB bytes. */
  readonly color?: readonly [red: number, green: number, blue: number];
}

/** A dot of a fixed size on the screen. */
export interface GuideMark {
  readonly at: Vec3;
  readonly space: GuideSpace;
  readonly style: GuideStyle;
}

/** Data only: one layer draws it, and report, command line and tests use the same. */
export interface GuideDrawing {
  readonly lines: readonly GuideLine[];
  readonly labels: readonly GuideLabel[];
  readonly planes: readonly GuidePlane[];
  readonly marks: readonly GuideMark[];
}

export const emptyDrawing: GuideDrawing = { lines: [], labels: [], planes: [], marks: [] };

export interface Guide {
  readonly id: string;
  /** The switch's name on screen. */
  readonly label: string;
  readonly group: 'Proportion' | 'Measure' | 'Body' | 'Stage';
  /** A sentence that says what it shows. */
  readonly hint: string;
  /** Pure; null when there is nothing to draw it from (no rig, for joints). */
  readonly draw: (context: GuideContext) => GuideDrawing | null;
}
