import type { Task } from '../../state/taskStore.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import styles from './TaskProgress.module.css';

/** The long task under way: what, which stage, how far, and a way out of it. */
export function TaskProgress({ task }: { readonly task: Task }) {
  const text = messages.task;
  const percent = Math.floor(task.fraction * 100);
  return (
    <div className={styles['task']}>
      <p className={styles['words']}>
        <b>{task.name}</b>
        <span>{text.stages[task.stage]}</span>
        <span className={styles['percent']}>{percent} %</span>
      </p>
      <IconButton icon="close" label={text.cancel} onClick={task.cancel} />
      <progress className={styles['line']} aria-label={text.progress} max={100} value={percent} />
    </div>
  );
}
