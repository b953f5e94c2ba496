import type { DrawnModel } from '../core/figures/drawnModel.ts';
import type { FigureFailure } from '../core/figures/figureError.ts';
import type { BodyChoice, FigureReport, PosedBody } from '../core/figures/figureReport.ts';
import type { HealthReport } from '../core/figures/health.ts';
import type { MeshRay } from '../core/geometry/meshRays.ts';
import type { Stand } from '../core/figures/figureToFind.ts';
import type { Mat4 } from '../core/geometry/matrices.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import type { PlacedLandmarks } from '../core/landmarks/placedLandmarks.ts';
import type { RulerSection } from '../core/rulers/readRuler.ts';
import type { NamedFile } from '../formats/fileSet.ts';
import type { ValidationReport } from '../core/figures/validationReport.ts';
import type { CheckedFile } from '../formats/readFigure.ts';
import type { SavedFile } from '../formats/save/index.ts';
import type { OpeningWish, Settlement } from './jobs.ts';
import type { PickDraw } from './pickPoint.ts';
import type { Progress } from './progress.ts';
import type { MeasuredFigure, PageFoundFigure } from '../core/project/foundFigure.ts';
import type { FigureSurface } from './figureSurface.ts';
import type { RulerPress } from './ruleFigure.ts';
import type { SaveWish } from './saveHeldFigure.ts';

/** What an opening gives. */
export interface Opened {
  readonly key: string;
  readonly report: FigureReport;
  readonly posed: PosedBody;
  /** What is drawn; null where the format's own loader draws the file from its bytes. */
  readonly drawn: DrawnModel | null;
  /** Whether it is drawn with fewer triangles than it has, until it is settled. */
  readonly isRough: boolean;
}

/** An opened figure, and its files for a worker that does not hold it any more: it reads them again. */
export interface HeldAsk {
  readonly key: string;
  readonly files: readonly NamedFile[];
  readonly wish: OpeningWish;
  /** Whether the page shows it settled. */
  readonly isSettled: boolean;
}

/** What a job is asked for, and what it answers at the end. */
export interface Jobs {
  readonly open: {
    readonly ask: { readonly files: readonly NamedFile[]; readonly wish: OpeningWish };
    readonly answer: Opened;
  };
  /** Mends what was shown as its file has it; null where there is nothing to show instead. */
  readonly settle: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice };
    readonly answer: Settlement | null;
  };
  readonly pose: { readonly ask: HeldAsk & { readonly choice: BodyChoice }; readonly answer: PosedBody };
  readonly examine: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice };
    readonly answer: HealthReport;
  };
  readonly validate: { readonly ask: HeldAsk; readonly answer: ValidationReport | null };
  /**
   * Where a ray meets the figure, both in file coordinates; null where it misses. Of several such points the first, or
   * where `near` is given the one nearest to that; and then what it is drawn to.
   */
  readonly pick: {
    readonly ask: HeldAsk & {
      readonly choice: BodyChoice;
      readonly ray: MeshRay;
      readonly near?: Vec3;
      readonly draw?: PickDraw | null;
    };
    readonly answer: Vec3 | null;
  };
  /** The point of the surface that is nearest to a place, both in file coordinates. */
  readonly nearest: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly place: Vec3 };
    readonly answer: Vec3 | null;
  };
  /** Finds the landmarks of a figure, or what it is instead of one; null where it has no surface. */
  readonly landmarks: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly stand: Stand };
    readonly answer: PageFoundFigure | null;
  };
  /** Takes every measure of a found figure; null where there is nothing to measure. */
  readonly measure: {
    readonly ask: HeldAsk & {
      readonly choice: BodyChoice;
      readonly stand: Stand;
      /** File coordinates to the body frame, mm as modelled. */
      readonly toBody: Mat4;
      /** Where the person has put landmarks, in file coordinates. */
      readonly placed: PlacedLandmarks;
    };
    readonly answer: MeasuredFigure | null;
  };
  /** A figure's surface without what it stands on, to be compared with others; null where it has none. */
  readonly surface: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly stand: Stand; readonly toLife: Mat4 };
    readonly answer: FigureSurface | null;
  };
  /** Where a ruler's press meets the figure, drawn to what lies within reach; all in file coordinates. */
  readonly rule: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly ray: MeshRay; readonly reach: number };
    readonly answer: RulerPress | null;
  };
  /** The girth that a plane cuts; in file coordinates. */
  readonly cut: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly point: Vec3; readonly normal: Vec3 };
    readonly answer: RulerSection | null;
  };
  readonly save: {
    readonly ask: HeldAsk & { readonly choice: BodyChoice; readonly save: SaveWish };
    readonly answer: readonly SavedFile[];
  };
}

export type JobKind = keyof Jobs;

/** A job with its number. */
export type JobMessage = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly id: number } & Jobs[Kind]['ask'];
}[JobKind];

/** From the page to the worker. */
export type Request =
  | JobMessage
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'release'; readonly key: string }
  | { readonly kind: 'warm' };

/** From the worker to the page, each about the job of its number. */
export type Response = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'done'; readonly answer: Jobs[JobKind]['answer'] }
  | { readonly kind: 'failed'; readonly failure: FigureFailure }
);
