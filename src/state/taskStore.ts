import { createStore } from 'zustand/vanilla';
import type { FigureFailure } from '../core/figures/figureError.ts';

/** What the page itself has to say, besides failures of figure files. */
export type PageFailure =
  | { readonly code: 'no-webgl'; readonly data: Record<string, never> }
  | { readonly code: 'drawing-failed'; readonly data: { readonly message: string } }
  | { readonly code: 'link-not-found'; readonly data: { readonly path: string } }
  | { readonly code: 'link-elsewhere'; readonly data: { readonly path: string } }
  | { readonly code: 'nothing-dropped'; readonly data: Record<string, never> }
  | { readonly code: 'not-kept'; readonly data: Record<string, never> }
  /** `left`: figures that are no part of the link. */
  | { readonly code: 'link-copied'; readonly data: { readonly left: number } }
  | { readonly code: 'link-not-copied'; readonly data: { readonly link: string } }
  | { readonly code: 'not-restored'; readonly data: { readonly reason: 'newer' | 'invalid' | 'files' } };

/** What went wrong, as a code with data; the sentence stands in the messages. */
export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'info';
  readonly failure: FigureFailure | PageFailure;
  /** The file or figure that it is about. */
  readonly subject: string | null;
}

/** A long task as the person sees it. */
export interface Task {
  readonly id: number;
  readonly name: string;
  readonly stage: 'read' | 'parse' | 'mend' | 'stand' | 'shade' | 'find' | 'write';
  /** 0 to 1 over the whole task. */
  readonly fraction: number;
  readonly cancel: () => void;
}

/** Files that were given but cannot be opened until the missing ones come too. */
export interface PendingFiles {
  readonly name: string;
  readonly missing: readonly string[];
}

/** What has to be known before files can be opened. */
export type OpeningQuestion =
  | {
      readonly kind: 'several-files';
      /** The archive or folder that they are in. */
      readonly name: string;
      readonly files: readonly { readonly path: string; readonly format: string; readonly bytes: number }[];
      readonly open: (paths: readonly string[]) => Promise<void>;
    }
  | {
      readonly kind: 'many-triangles';
      readonly name: string;
      readonly triangles: number;
      /** Triangles of the reduced view. */
      readonly reduced: number;
      readonly open: (detail: 'whole' | 'reduced') => Promise<void>;
    };

export interface TaskState {
  readonly task: Task | null;
  readonly question: OpeningQuestion | null;
  readonly notice: Notice | null;
  readonly pending: PendingFiles | null;
}

export const taskStore = createStore<TaskState>()(() => ({
  task: null,
  question: null,
  notice: null,
  pending: null,
}));

let lastId = 0;
export const nextTaskId = (): number => ++lastId;

/** Shows a failure in place of the one before. */
export const tell = (
  severity: Notice['severity'],
  failure: Notice['failure'],
  subject: string | null = null,
): void => taskStore.setState({ notice: { id: nextTaskId(), severity, failure, subject } });

export const dismissNotice = (): void => taskStore.setState({ notice: null, pending: null });
