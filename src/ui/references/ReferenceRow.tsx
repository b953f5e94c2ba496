import { lazy, Suspense } from 'react';
import { nameReference } from '../../core/project/nameReference.ts';
import type { ProjectReference } from '../../core/project/reference.ts';
import { changeReference, removeReference } from '../../core/project/referenceEdits.ts';
import { formatLength } from '../../core/scales/formatLength.ts';
import { projectStore } from '../../state/projectStore.ts';
import { focusAdding } from './AddReference.tsx';
import { chooseReference, useKnownReference } from '../../state/references.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';
import styles from './references.module.css';

const text = messages.references;

/** No part of the first load. */
const ReferenceEditor = lazy(async () => ({
  default: (await import('./ReferenceEditor.tsx')).ReferenceEditor,
}));

interface ReferenceRowProps {
  readonly reference: ProjectReference;
  /** Whether its settings are shown below it. */
  readonly isOpen: boolean;
}

/** A reference of the list; its name is pressed for its settings. */
export function ReferenceRow({ reference, isOpen }: ReferenceRowProps) {
  const { edit } = projectStore.getState();
  const { id, isHidden, color } = reference;
  const name = nameReference(reference);
  return (
    <li className={styles['item']} data-open={isOpen || undefined}>
      <div className={styles['row']} data-hidden={isHidden || undefined}>
        <span className={styles['swatch']} data-color={color} data-placement={reference.placement} />
        <button
          type="button"
          className={styles['pick']}
          aria-expanded={isOpen}
          onClick={() => chooseReference(isOpen ? null : id)}
        >
          {name}
        </button>
        <Summary reference={reference} />
        <div className={styles['actions']}>
          <IconButton
            icon={isHidden ? 'hidden' : 'eye'}
            label={isHidden ? text.show(name) : text.hide(name)}
            onClick={() => edit(changeReference(id, { isHidden: !isHidden }))}
          />
          <IconButton
            icon="remove"
            label={text.remove(name)}
            onClick={() => {
              edit(removeReference(id));
              focusAdding();
            }}
          />
        </div>
      </div>
      {isOpen && (
        <Suspense>
          <ReferenceEditor reference={reference} />
        </Suspense>
      )}
    </li>
  );
}

/** How tall it is, life-size and at its figure's scale. */
function Summary({ reference }: { readonly reference: ProjectReference }) {
  const { statureMm, figure } = useKnownReference(reference);
  return <span className={styles['summary']}>{summarise()}</span>;

  function summarise(): string {
    if (statureMm === null) return text.making;
    const scaleN = figure?.sizes?.targetScale ?? 1;
    const life = formatLength(statureMm, { stepMm: 1 });
    return scaleN === 1 ? life : `${life} · ${formatLength(statureMm / scaleN, { scaleN })}`;
  }
}
