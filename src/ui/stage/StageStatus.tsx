import { useProject } from '../../state/hooks.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { useLastingTask } from './useLastingTask.ts';
import styles from './StageStatus.module.css';

interface StageStatusProps {
  readonly onAddFiles: () => void;
}

/**
 * What is under way and what went wrong, over the upper edge of the stage, where it hides nothing of the figure.
 * The empty page shows the task in its own place.
 */
export function StageStatus({ onAddFiles }: StageStatusProps) {
  const task = useLastingTask();
  const hasFigures = useProject(({ figures }) => figures.length > 0);
  return (
    <div className={styles['status']} data-over-pane={hasFigures || undefined}>
      {hasFigures && task && <TaskProgress task={task} />}
      <NoticeBar onAddFiles={onAddFiles} />
    </div>
  );
}
