import { createStore } from 'zustand/vanilla';

/** What went wrong or what should be known, as a code with data; the sentence stands in the messages. */
export interface Notice {
  readonly id: number;
  readonly severity: 'error' | 'info';
  readonly code: string;
  /** The file or figure that it is about. */
  readonly subject: string | null;
  readonly names: readonly string[];
}

/** A long task as the person sees it. */
export interface Task {
  readonly id: number;
  readonly name: string;
  readonly stage: 'read' | 'decode' | 'prepare';
  /** 0 to 1 over the whole task. */
  readonly fraction: number;
  readonly cancel: () => void;
}

/** Files that were given but cannot be opened until the missing ones come too. */
export interface PendingFiles {
  readonly name: string;
  readonly missing: readonly string[];
}

export interface TaskState {
  readonly task: Task | null;
  readonly notice: Notice | null;
  readonly pending: PendingFiles | null;
}

export const taskStore = createStore<TaskState>()(() => ({ task: null, notice: null, pending: null }));

let lastId = 0;
export const nextTaskId = (): number => ++lastId;

/** Shows a notice in place of the one before. */
export const tell = (
  severity: Notice['severity'],
  code: string,
  subject: string | null = null,
  names: readonly string[] = [],
): void => taskStore.setState({ notice: { id: nextTaskId(), severity, code, subject, names } });

export const dismissNotice = (): void => taskStore.setState({ notice: null, pending: null });
