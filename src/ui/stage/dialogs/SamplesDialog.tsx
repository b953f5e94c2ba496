import { messages } from '../../messages/en.ts';
import { SampleCards, type SampleCard } from '../SampleCards.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './SamplesDialog.module.css';

interface SamplesDialogProps {
  readonly samples: readonly SampleCard[];
  readonly onSample: (id: string) => void;
  readonly onClose: () => void;
}

/** The samples, to add one to the figures that are open. */
export const SamplesDialog = ({ samples, onSample, onClose }: SamplesDialogProps) => (
  <Dialog title={messages.samples.title} onClose={onClose} width={1024}>
    <p className={styles['hint']}>{messages.samples.hint}</p>
    <SampleCards samples={samples} onChoose={onSample} />
  </Dialog>
);
