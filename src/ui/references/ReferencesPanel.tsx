import { useProject, useView } from '../../state/hooks.ts';
import { useCommands } from '../commands.ts';
import { ActionMenu, type Action } from '../controls/ActionMenu.tsx';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Section } from '../controls/Section.tsx';
import { messages } from '../messages/en.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import styles from './references.module.css';

const text = messages.references;

/** Bodies of known measures that stand with figures; the chosen one with all its settings. */
export function ReferencesPanel() {
  const references = useProject((project) => project.references);
  const chosen = useView((view) => view.activeReference);
  const groups = useAddGroups();
  const isEmpty = references.length === 0;
  return (
    <Section
      title={text.title}
      actions={
        !isEmpty && <ActionMenu target={<IconButton icon="plus" label={text.add} />} groups={groups} />
      }
    >
      {isEmpty ? (
        <div className={styles['none']}>
          <p>{text.none}</p>
          <ActionMenu
            target={
              <Button look="line" icon="plus">
                {text.add}
              </Button>
            }
            groups={groups}
          />
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

/** How commands say what they add, before it. */
const prefix = /^Add references?: /;

const ones = ['add-median-man', 'add-median-woman', 'add-child', 'add-same-stature', 'add-canon-body'];
const severals = ['add-percentiles'];

function useAddGroups() {
  const commands = useCommands();
  const actionsOf = (ids: readonly string[]): readonly Action[] =>
    ids.flatMap((id) => {
      const command = commands.find((each) => each.id === id);
      if (!command) return [];
      const label = command.label.replace(prefix, '');
      return [{ id, label: label.charAt(0).toUpperCase() + label.slice(1), run: command.run }];
    });
  return [
    { title: text.one, actions: actionsOf(ones) },
    { title: text.several, actions: actionsOf(severals) },
  ];
}
