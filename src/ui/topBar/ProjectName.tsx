import { changeProject } from '../../core/project/edits.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { DraftInput } from '../controls/DraftInput.tsx';
import { messages } from '../messages/en.ts';
import styles from './topBar.module.css';

interface ProjectNameProps {
  readonly hasFocus?: boolean;
  readonly onDone?: () => void;
}

/** The project's name, written over where it stands. */
export function ProjectName({ hasFocus = false, onDone }: ProjectNameProps) {
  const name = useProject((project) => project.name);
  return (
    <DraftInput
      className={styles['project']}
      aria-label={messages.topBar.projectName}
      value={name}
      size={Math.min(24, Math.max(6, name.length))}
      hasFocus={hasFocus}
      onCommit={(text) => projectStore.getState().edit(changeProject({ name: text }))}
      {...(onDone && { onDone })}
    />
  );
}
