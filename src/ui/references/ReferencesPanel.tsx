import { useProject, useView } from '../../state/hooks.ts';
import { Section } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import { AddReference } from './AddReference.tsx';
import { ReferenceRow } from './ReferenceRow.tsx';
import styles from './references.module.css';

const text = messages.references;

/** Bodies of known measures that stand with figures; the chosen one with all its settings. */
export function ReferencesPanel() {
  const references = useProject((project) => project.references);
  const chosen = useView((view) => view.activeReference);
  const isEmpty = references.length === 0;
  return (
    <Section title={text.title} actions={!isEmpty && <AddReference />}>
      {isEmpty ? (
        <div className={styles['none']}>
          <p>{text.none}</p>
          <AddReference hasText />
        </div>
      ) : (
        <ul className={styles['list']}>
          {references.map((reference) => (
            <ReferenceRow key={reference.id} reference={reference} isOpen={reference.id === chosen} />
          ))}
        </ul>
      )}
    </Section>
  );
}
