import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { messages } from '../messages/en.ts';
import { Button } from './Button.tsx';
import styles from './PanelBoundary.module.css';

interface PanelBoundaryProps {
  /** What it is tried again for by itself, when it changes. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

/** Keeps a fault in one panel from taking the page with it. */
export const PanelBoundary = ({ subject, children }: PanelBoundaryProps) => (
  <ErrorBoundary FallbackComponent={PanelFailure} resetKeys={[subject]}>
    {children}
  </ErrorBoundary>
);

const PanelFailure = ({ error, resetErrorBoundary }: FallbackProps) => (
  <div role="alert" className={styles['failure']}>
    <p>{messages.controls.panelFailed}</p>
    <p>{error instanceof Error ? error.message : String(error)}</p>
    <Button look="line" onClick={resetErrorBoundary}>
      {messages.controls.tryAgain}
    </Button>
  </div>
);
