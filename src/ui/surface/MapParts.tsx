import { figureParts, type FigurePart } from '../../core/measures/partOfMeasure.ts';
import { proportionMessages } from '../messages/proportionMessages.ts';
import { surfaceMessages as text } from '../messages/surfaceMessages.ts';
import styles from './surface.module.css';

interface MapPartsProps {
  /** None: all. */
  readonly parts: readonly FigurePart[];
  readonly onChoose: (parts: readonly FigurePart[]) => void;
}

/** Which parts of the figure are laid on the other's. */
export const MapParts = ({ parts, onChoose }: MapPartsProps) => (
  <fieldset className={styles['parts']}>
    <legend>{text.parts}</legend>
    {figureParts.map((part) => (
      <button
        key={part}
        type="button"
        aria-pressed={parts.includes(part)}
        onClick={() =>
          onChoose(parts.includes(part) ? parts.filter((each) => each !== part) : [...parts, part])
        }
      >
        {proportionMessages.parts[part]}
      </button>
    ))}
    {parts.length === 0 && <small>{text.allParts}</small>}
  </fieldset>
);
