import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { Tip } from './Tip.tsx';
import styles from './Segmented.module.css';

interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  /** Keys of the command that it is, for its tooltip. */
  readonly keys?: string | undefined;
}

interface SegmentedProps<Id extends string> {
  /** Names the group. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id | null;
  readonly onChoose: (id: Id) => void;
  /** Takes the whole width, in equal parts. */
  readonly isFull?: boolean;
}

/** A few choices side by side, one of them taken. */
export const Segmented = <Id extends string>({
  label,
  segments,
  value,
  onChoose,
  isFull = false,
}: SegmentedProps<Id>) => (
  <fieldset className={styles['group']} aria-label={label} data-full={isFull || undefined}>
    {segments.map((segment) => {
      const button = (
        <button
          key={segment.id}
          type="button"
          title={segment.keys ? undefined : segment.icon && segment.label}
          aria-label={segment.icon && segment.label}
          aria-pressed={segment.id === value}
          onClick={() => onChoose(segment.id)}
        >
          {segment.icon && <Icon name={segment.icon} />}
          <span data-label>{segment.label}</span>
        </button>
      );
      if (!segment.keys) return button;
      return (
        <Tip key={segment.id} text={segment.label} keys={segment.keys}>
          {button}
        </Tip>
      );
    })}
  </fieldset>
);
