import { splitLength, type LengthStyle } from '../../core/scales/formatLength.ts';
import styles from './Length.module.css';

interface LengthProps {
  readonly mm: number;
  readonly lengthStyle: LengthStyle;
}

/** A length for reading: its figures, and its unit in a quieter tone. */
export function Length({ mm, lengthStyle }: LengthProps) {
  const { value, unit } = splitLength(mm, lengthStyle);
  return (
    <span className={styles['length']}>
      {value} <span>{unit}</span>
    </span>
  );
}
