import { createStore } from 'zustand/vanilla';
import type { LayoutId } from '../core/project/arrange.ts';
import type { LandmarkId } from '../core/landmarks/landmarkIds.ts';
import type { RulerKind } from '../core/rulers/ruler.ts';
import type { CameraPose, ViewId } from './cameraPose.ts';

/** How the surface is drawn. */
export const surfaces = [
  { id: 'authored', label: 'As authored' },
  { id: 'clay', label: 'Clay' },
  { id: 'wireframe', label: 'Wireframe' },
] as const;

export type SurfaceId = (typeof surfaces)[number]['id'];

export type LengthUnit = 'mm' | 'cm' | 'in';

export const inspectorTabs = [
  'proportions',
  'surface',
  'measures',
  'landmarks',
  'canon',
  'pose',
  'skeleton',
  'file',
] as const;

export type InspectorTab = (typeof inspectorTabs)[number];

export type OverlayMode = 'blend' | 'split' | 'blink';

/** On a narrow screen the inspector's tabs are joined by these. */
export type SheetTab = 'scale' | 'figures' | 'references' | 'guides' | InspectorTab;

/** How the person looks at the project; nothing here is undone. */
export interface ViewState {
  readonly layout: LayoutId;
  readonly activeFigure: string | null;
  /** The reference that the panel shows in full. */
  readonly activeReference: string | null;
  readonly theme: 'dark' | 'light' | 'system';
  readonly surface: SurfaceId;
  readonly isLinked: boolean;
  /** Opacity of the figures that lie over the active one in Overlay, 0 to 1. */
  readonly overlayOpacity: number;
  /** How figures that lie over one another in Overlay are told apart. */
  readonly overlayMode: OverlayMode;
  /** The share of the pane that is the active figure's where a line parts them. */
  readonly overlaySplit: number;
  /** Which are seen now where they are seen by turns. */
  readonly isOverShown: boolean;
  readonly isTurning: boolean;
  /** What a press on the stage does besides turning it; null: nothing. */
  readonly tool: 'calibrate' | RulerKind | null;
  /** The landmark and the measure that are looked at, by their ids; null: none. */
  readonly activeLandmark: LandmarkId | null;
  readonly activeMeasure: string | null;
  /** Whether a dragged landmark is drawn to ridges, vertices and its twin's mirrored place. */
  readonly isLandmarkDrawn: boolean;
  /** Whether a landmark's twin follows it on the other side. */
  readonly isMirroring: boolean;
  /** What tables of lengths count in. */
  readonly lengthUnit: LengthUnit;
  readonly tab: InspectorTab;
  readonly sheetTab: SheetTab;
  readonly sheetStop: 'peek' | 'half' | 'full';
  readonly isLeftFolded: boolean;
  readonly isRightFolded: boolean;
  /** The named view that a pane shows, or that it has been turned away from it. */
  readonly views: readonly ViewId[];
  /** Where each pane's camera came to rest. */
  readonly cameras: readonly (CameraPose | null)[];
}

export const initialView: ViewState = {
  layout: 'single',
  activeFigure: null,
  activeReference: null,
  theme: 'system',
  surface: 'authored',
  isLinked: true,
  overlayOpacity: 0.45,
  overlayMode: 'blend',
  overlaySplit: 0.5,
  isOverShown: false,
  isTurning: false,
  tool: null,
  activeLandmark: null,
  activeMeasure: null,
  isLandmarkDrawn: true,
  isMirroring: false,
  lengthUnit: 'mm',
  tab: 'file',
  sheetTab: 'scale',
  sheetStop: 'half',
  isLeftFolded: false,
  isRightFolded: false,
  views: ['front', 'front', 'front', 'front'],
  cameras: [null, null, null, null],
};

export const viewStore = createStore<ViewState>()(() => initialView);

export const changeView = (change: Partial<ViewState>): void => viewStore.setState(change);

/** Takes a tool in hand, or lays it aside. On a phone the sheet makes room for the stage, where it is used. */
export const takeTool = (tool: ViewState['tool']): void =>
  changeView(tool ? { tool, sheetStop: 'peek' } : { tool });
