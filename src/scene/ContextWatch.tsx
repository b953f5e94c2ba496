import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { wantFrame } from '../state/stageStore.ts';
import { noteContextLost, noteContextRestored } from '../state/contextLoss.ts';

/** Follows the loss and return of the WebGL context and draws again after it. */
export function ContextWatch() {
  const gl = useThree((three) => three.gl);
  useEffect(() => {
    const canvas = gl.domElement;
    const lose = (event: Event): void => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      noteContextLost();
    };
    const restore = (): void => {
      noteContextRestored();
      wantFrame();
    };
    canvas.addEventListener('webglcontextlost', lose);
    canvas.addEventListener('webglcontextrestored', restore);
    return () => {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', restore);
    };
  }, [gl]);
  return null;
}
