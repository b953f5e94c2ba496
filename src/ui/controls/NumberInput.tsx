import { DraftInput } from './DraftInput.tsx';
import styles from './NumberInput.module.css';

interface NumberInputProps {
  /** As it stands there; null: nothing. */
  readonly value: number | null;
  /** Called with a number above nought; what is none puts back what stood there. */
  readonly onCommit: (value: number) => void;
  readonly placeholder?: string;
}

/** A number above nought to be written, with a point or a comma. */
export const NumberInput = ({ value, onCommit, placeholder }: NumberInputProps) => (
  <DraftInput
    className={styles['input']}
    inputMode="decimal"
    value={value === null ? '' : String(value)}
    placeholder={placeholder}
    onCommit={(typed) => {
      const read = Number(typed.replace(',', '.'));
      if (Number.isFinite(read) && read > 0) onCommit(read);
    }}
  />
);
