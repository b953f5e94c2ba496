import { showGuide } from '../../core/project/edits.ts';
import { guides, type GuideId } from '../../core/guides/index.ts';
import { useProject } from '../../state/hooks.ts';
import { projectStore } from '../../state/projectStore.ts';
import { useCommand } from '../commands.ts';
import { Button } from '../controls/Button.tsx';
import { formatKeys } from '../controls/formatKeys.ts';
import { Section } from '../controls/Section.tsx';
import { SwitchRow } from '../controls/SwitchRow.tsx';
import { messages } from '../messages/en.ts';
import { GuideOption } from './GuideOption.tsx';
import styles from './GuidesPanel.module.css';

const groups = [...new Set(guides.map(({ group }) => group))];

/** A switch for every guide, in groups, with the choice that belongs to it. */
export function GuidesPanel() {
  const shown = useProject((project) => project.guides.shown);
  return (
    <Section title={messages.guides.title} actions={<AllOff />}>
      {groups.map((group) => (
        <div key={group} className={styles['group']}>
          <h3>{group}</h3>
          {guides
            .filter((guide) => guide.group === group)
            .map(({ id, label, hint }) => (
              <SwitchRow
                key={id}
                label={label}
                hint={hint}
                isOn={shown.includes(id)}
                onChange={(isOn) => projectStore.getState().edit(showGuide(id satisfies GuideId, isOn))}
              >
                <GuideOption id={id} />
              </SwitchRow>
            ))}
        </div>
      ))}
    </Section>
  );
}

function AllOff() {
  const command = useCommand('guides-off');
  const keys = command.keys?.[0];
  return (
    <Button look="quiet" onClick={command.run}>
      {messages.guides.allOff}
      {keys && <kbd>{formatKeys(keys)}</kbd>}
    </Button>
  );
}
