import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { noteContextLost, noteContextRestored } from '../state/contextLoss.ts';

/** Follows the loss and return of the WebGL context and draws again after it. */
export function ContextWatch() {
  const { gl, invalidate } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    const lose = (event: Event): void => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      noteContextLost();
    };
    const restore = (): void => {
      noteContextRestored();
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
