import { useEffect } from 'react';
import { tell } from '../state/taskStore.ts';

/** In place of a scene that could not go on: says so where all failures are said. */
export function StageFailure({ error }: { readonly error: unknown }) {
  useEffect(() => {
    const message = error instanceof Error ? error.message : String(error);
    const hasNoContext = /webgl/i.test(message);
    tell(
      'error',
      hasNoContext ? { code: 'no-webgl', data: {} } : { code: 'drawing-failed', data: { message } },
    );
  }, [error]);
  return null;
}
