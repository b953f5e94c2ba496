import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface ContextState {
  readonly isLost: boolean;
  /** Raised each time that the context comes back: what lives on the GPU alone is made anew. */
  readonly epoch: number;
}

export const contextStore = createStore<ContextState>()(() => ({ isLost: false, epoch: 0 }));

export const useContextEpoch = (): number => useStore(contextStore, ({ epoch }) => epoch);

export const useIsContextLost = (): boolean => useStore(contextStore, ({ isLost }) => isLost);

/** Follows the loss and return of the WebGL context and draws again after it. */
export function ContextWatch() {
  const { gl, invalidate } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    const lose = (event: Event): void => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      contextStore.setState({ isLost: true });
    };
    const restore = (): void => {
      contextStore.setState(({ epoch }) => ({ isLost: false, epoch: epoch + 1 }));
      invalidate(2);
    };
    canvas.addEventListener('webglcontextlost', lose);
    canvas.addEventListener('webglcontextrestored', restore);
    return () => {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', restore);
    };
  }, [gl, invalidate]);
  return null;
}
