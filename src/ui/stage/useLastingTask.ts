import { useEffect, useState } from 'react';
import { useTask } from '../../state/hooks.ts';
import type { Task } from '../../state/taskStore.ts';

/** Milliseconds after which a task is shown: what is over before would only flicker. */
const showAfter = 150;

/** The task under way, once it has lasted a moment. */
export function useLastingTask(): Task | null {
  const task = useTask((tasks) => tasks.task);
  const [lastingId, setLastingId] = useState<number | null>(null);
  const id = task?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => setLastingId(id), showAfter);
    return () => clearTimeout(timer);
  }, [id]);
  return task?.id === lastingId ? task : null;
}
