import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface TableRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
  /** The row that holds now. */
  readonly isCurrent?: boolean;
}

interface TableProps {
  readonly caption: string;
  /** The first is that of the rows' heads. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Where cells are words. */
  readonly isText?: boolean;
}

/** Numbers under one another. */
export const Table = ({ caption, columns, rows, isText = false }: TableProps) => (
  <table className={styles['table']} data-text={isText || undefined}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, head, cells, isCurrent }) => (
        <tr key={key} aria-current={isCurrent ? true : undefined}>
          <th scope="row">{head}</th>
          {cells.map((cell, column) => (
            <td key={columns[column + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
