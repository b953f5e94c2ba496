import { useCommand } from '../commands.ts';
import { Button } from '../controls/Button.tsx';
import { formatKeys } from '../controls/formatKeys.ts';
import { Icon } from '../controls/Icon.tsx';
import { messages } from '../messages/en.ts';
import { SampleCards, type SampleCard } from './SampleCards.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { useLastingTask } from './useLastingTask.ts';
import styles from './EmptyPage.module.css';

interface EmptyPageProps {
  /** Empty while they are not known. */
  readonly samples: readonly SampleCard[];
  readonly onSample: (id: string) => void;
  /** The project that was left last, if the browser kept it. */
  readonly saved: SavedProject | null;
  readonly onContinue: () => void;
}

export interface SavedProject {
  readonly name: string;
  /** Names of its figures. */
  readonly figures: readonly string[];
}

/** What is there before a figure is: what this is, a place to drop a file, the samples. */
export function EmptyPage({ samples, onSample, saved, onContinue }: EmptyPageProps) {
  const text = messages.empty;
  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <h1>{text.lead}</h1>
        <p className={styles['privacy']}>{text.privacy}</p>
        <div className={styles['ways']}>
          <DropZone />
          {saved && <ContinueCard saved={saved} onContinue={onContinue} />}
        </div>
        <h2>{text.samples}</h2>
        <SampleCards samples={samples} onChoose={onSample} />
      </div>
    </div>
  );
}

/** Where a file is dropped, though the whole page takes it; a file being opened shows its progress here. */
function DropZone() {
  const open = useCommand('open-figure');
  const openFolder = useCommand('open-folder');
  const task = useLastingTask();
  const keys = open.keys?.[0];
  if (task)
    return (
      <div className={styles['drop']} data-busy>
        <TaskProgress task={task} />
      </div>
    );
  return (
    <div className={styles['drop']}>
      <Button look="primary" icon="open" onClick={open.run}>
        {messages.files.openFigure}
      </Button>
      <p>
        <b>{messages.empty.drop}</b>
        <span>{messages.empty.formats}</span>
      </p>
      <span className={styles['aside']}>
        {keys && <kbd>{formatKeys(keys)}</kbd>}
        <Button look="quiet" onClick={openFolder.run}>
          {messages.files.openFolder}
        </Button>
      </span>
    </div>
  );
}

interface ContinueCardProps {
  readonly saved: SavedProject;
  readonly onContinue: () => void;
}

const ContinueCard = ({ saved, onContinue }: ContinueCardProps) => (
  <button type="button" className={styles['continue']} onClick={onContinue}>
    <Icon name="undo" />
    <span>
      <b>{messages.empty.continue}</b>
      <span>{saved.name}</span>
      <span className={styles['figures']}>{messages.empty.savedFigures(saved.figures)}</span>
    </span>
    <Icon name="right" />
  </button>
);
