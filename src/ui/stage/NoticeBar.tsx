import { useEffect } from 'react';
import { useTask } from '../../state/hooks.ts';
import { dismissNotice, type Notice } from '../../state/taskStore.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import { describeFailure } from './describeFailure.ts';
import styles from './NoticeBar.module.css';

interface NoticeBarProps {
  /** Opens the file dialog for the files that are missing. */
  readonly onAddFiles: () => void;
}

/** How long an information stays; an error stays until it is dismissed or another comes. */
const infoMs = 10_000;

/** What went wrong or should be known: what, why, what next. Missing files can be added then and there. */
export function NoticeBar({ onAddFiles }: NoticeBarProps) {
  const notice = useTask((tasks) => tasks.notice);
  const pending = useTask((tasks) => tasks.pending);
  useEffect(() => {
    if (notice?.severity !== 'info') return;
    const timer = setTimeout(dismissNotice, infoMs);
    return () => clearTimeout(timer);
  }, [notice]);

  if (!notice) return null;
  const isError = notice.severity === 'error';
  const missing = missingFiles(notice);
  return (
    <div className={styles['notice']} role={isError ? 'alert' : 'status'}>
      <Icon name={isError ? 'warning' : 'info'} />
      <Words notice={notice} missing={missing} />
      {pending && (
        <Button look="primary" icon="plus" onClick={onAddFiles}>
          {messages.files.addFiles}
        </Button>
      )}
      <IconButton icon="close" label={messages.notice.dismiss} onClick={dismissNotice} />
    </div>
  );
}

function Words({ notice, missing }: { readonly notice: Notice; readonly missing: readonly string[] }) {
  const { what, why, next } = describeFailure(notice.failure);
  return (
    <div className={styles['words']}>
      <p>
        <b>{what}</b> {why}
      </p>
      {missing.length > 0 && (
        <ul className={styles['missing']}>
          {missing.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <p className={styles['next']}>{next}</p>
    </div>
  );
}

const missingFiles = ({ failure }: Notice): readonly string[] =>
  failure.code === 'missing-side-file' ? failure.data.missing : [];
