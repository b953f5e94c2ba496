import { Combobox, useCombobox } from '@mantine/core';
import { useForceUpdate } from '@mantine/hooks';
import { useEffect, useId, useState } from 'react';
import { useCommands, type Command } from '../../commands.ts';
import { formatKeys } from '../../controls/formatKeys.ts';
import { Icon } from '../../controls/Icon.tsx';
import { searchOptions } from '../../controls/searchOptions.ts';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import { groupCommands } from './groupCommands.ts';
import styles from './CommandPalette.module.css';

interface CommandPaletteProps {
  readonly onClose: () => void;
}

/** Every command that can run now, found by typing. */
export const CommandPalette = ({ onClose }: CommandPaletteProps) => (
  <Dialog title={messages.palette.title} onClose={onClose} width={560}>
    <CommandSearch onClose={onClose} />
  </Dialog>
);

function CommandSearch({ onClose }: CommandPaletteProps) {
  const commands = useCommands().filter(({ id, isEnabled }) => id !== 'palette' && (isEnabled?.() ?? true));
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const { selectFirstOption } = combobox;
  const groups = searchOptions(
    groupCommands(commands).map(({ group, commands: those }) => ({
      label: group,
      options: those.map(({ id, label, keywords }) => ({ id, label, keywords: keywords?.join(' ') })),
    })),
    query,
    null,
  );
  const listId = useId();
  // The kit knows the list only once it is there; the field names it when it is drawn again.
  const drawAgain = useForceUpdate();
  useEffect(drawAgain, [drawAgain]);
  // Enter takes the best one.
  useEffect(() => {
    selectFirstOption();
  }, [query, selectFirstOption]);

  const run = (chosen: string): void => {
    onClose();
    commands.find(({ id }) => id === chosen)?.run();
  };
  const text = messages.palette;
  return (
    <Combobox unstyled store={combobox} onOptionSubmit={run} classNames={styles}>
      <div className={styles['field']}>
        <Icon name="search" />
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            data-autofocus
            aria-label={text.search}
            placeholder={text.search}
            value={query}
            spellCheck={false}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
      </div>
      <Combobox.Options id={listId} aria-label={text.title}>
        {groups.map(({ label, options }) => (
          <OptionGroup
            key={label}
            label={label}
            commands={options.map((option) => commands.find(({ id }) => id === option.id)!)}
          />
        ))}
      </Combobox.Options>
      {groups.every(({ options }) => options.length === 0) && (
        <output className={styles['none']}>{text.none}</output>
      )}
    </Combobox>
  );
}

interface OptionGroupProps {
  /** Empty for the one list of what was found. */
  readonly label: string;
  readonly commands: readonly Command[];
}

function OptionGroup({ label, commands }: OptionGroupProps) {
  const options = commands.map(({ id, label: name, keys, isOn }) => (
    <Combobox.Option key={id} value={id} aria-selected={false}>
      {isOn?.() && <Icon name="check" />}
      <span>{name}</span>
      {keys?.[0] && <kbd>{formatKeys(keys[0])}</kbd>}
    </Combobox.Option>
  ));
  return label ? <Combobox.Group label={label}>{options}</Combobox.Group> : options;
}
