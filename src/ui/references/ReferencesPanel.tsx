import { useProject, useView } from '../../state/hooks.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
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
  const { run: addInPose } = useCommand('add-figure-pose');
  const inPose = { icon: 'figure', onClick: addInPose } as const;
  return references.length === 0 ? (
    <Section title={text.title}>
      <div className={styles['none']}>
        <p>{text.none}</p>
        <AddReference hasText />
        <Button look="line" {...inPose}>
          {text.inPose}
        </Button>
      </div>
    </Section>
  ) : (
    <Section
      title={text.title}
      actions={
        <>
          <IconButton label={text.inPose} {...inPose} />
          <AddReference />
        </>
      }
    >
      <ul className={styles['list']}>
        {references.map((reference) => (
          <ReferenceRow key={reference.id} reference={reference} isOpen={reference.id === chosen} />
        ))}
      </ul>
    </Section>
  );
}
