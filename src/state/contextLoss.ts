import { createStore } from 'zustand/vanilla';

/** Whether the browser has taken the graphics card away, and how often it came back. */
export interface ContextState {
  readonly isLost: boolean;
  /** Raised each time that the context comes back: what lives on the GPU alone is made anew. */
  readonly epoch: number;
}

export const contextStore = createStore<ContextState>()(() => ({ isLost: false, epoch: 0 }));

export const noteContextLost = (): void => contextStore.setState({ isLost: true });

export const noteContextRestored = (): void =>
  contextStore.setState(({ epoch }) => ({ isLost: false, epoch: epoch + 1 }));
