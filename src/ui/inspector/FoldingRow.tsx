import type { KeyboardEvent, ReactNode } from 'react';
import { findingMessages as text } from '../messages/findingMessages.ts';
import styles from './finding.module.css';

interface FoldingRowProps {
  readonly label: string;
  readonly side: 'left' | 'right' | null;
  readonly isOpen: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** Before the label. */
  readonly mark?: ReactNode;
  readonly cells: ReactNode;
  /** Columns with that of the label. */
  readonly columns: number;
  /** What stands below while it is open. */
  readonly children: ReactNode;
}

/** A row whose name is pressed for all that there is to say of it. */
export const FoldingRow = (row: FoldingRowProps) => (
  <>
    <tr data-chosen={row.isOpen || undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          title={row.label}
          aria-expanded={row.isOpen}
          onClick={row.onChoose}
          onKeyDown={row.onKeyDown}
        >
          {row.mark}
          {row.label}
          {row.side && ' '}
          {row.side && <small>{text.sides[row.side]}</small>}
        </button>
      </th>
      {row.cells}
    </tr>
    {row.isOpen && (
      <tr className={styles['more']}>
        <td colSpan={row.columns}>{row.children}</td>
      </tr>
    )}
  </>
);

interface RowGroupProps {
  readonly name: string;
  readonly columns: number;
  readonly children: ReactNode;
}

/** Rows under a name of their own. */
export const RowGroup = ({ name, columns, children }: RowGroupProps) => (
  <tbody>
    <tr className={styles['group']}>
      <th colSpan={columns} scope="rowgroup">
        {name}
      </th>
    </tr>
    {children}
  </tbody>
);
