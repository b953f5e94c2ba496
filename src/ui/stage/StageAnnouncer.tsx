import { useTask } from '../../state/hooks.ts';
import type { Stage } from '../../state/stageStore.ts';
import { messages } from '../messages/en.ts';

/**
 * Tells assistive technology what the stage does: the opening of a file and its end. Frames that are still to be
 * drawn are not told, since every turn of the camera has them; errors are told by their own notice.
 */
export function StageAnnouncer({ stage }: { readonly stage: Stage }) {
  const name = useTask(({ task }) => task?.name ?? null);
  const hasFigure = stage === 'ready' || stage === 'loading';
  const text = name !== null ? messages.shell.opening(name) : hasFigure ? messages.shell.ready : '';
  return <output className="visually-hidden">{text}</output>;
}
