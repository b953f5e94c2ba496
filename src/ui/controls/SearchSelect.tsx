import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { messages } from '../messages/en.ts';
import { Icon } from './Icon.tsx';
import { searchOptions, type SelectGroup, type SelectOption } from './searchOptions.ts';
import styles from './SearchSelect.module.css';

interface SearchSelectProps {
  readonly id?: string;
  readonly label: string;
  /** The entry chosen now, which need not be one of those listed. */
  readonly value: SelectOption;
  readonly groups: readonly SelectGroup[];
  /** The entry that a text stands for by itself, where it does. */
  readonly offer?: (text: string) => SelectOption | null;
  readonly onChoose: (option: SelectOption) => void;
  readonly isDisabled?: boolean;
}

/** What is typed, the entries that answer it, and what ends the search. */
function useSearch({ groups, offer, onChoose }: SearchSelectProps) {
  const [query, setQuery] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = searchOptions(groups, query ?? '', query === null ? null : (offer?.(query) ?? null));
  const listId = useId();
  const { setListId } = combobox;
  // Known before the list is there, so that the field can point at it from the first moment.
  useEffect(() => setListId(listId), [listId, setListId]);
  const close = (): void => {
    combobox.closeDropdown();
    setQuery(null);
  };
  const write = (text: string): void => {
    setQuery(text);
    combobox.openDropdown();
  };
  const choose = (optionId: string): void => {
    const option = shown.flatMap((group) => group.options).find((each) => each.id === optionId);
    if (option) onChoose(option);
    close();
  };
  return { query, combobox, listId, shown, write, choose, close };
}

/** A choice that is found by typing; what is typed may be an entry of its own. Its label stands before it. */
export function SearchSelect(props: SearchSelectProps) {
  const { label, value, isDisabled } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const { query, combobox, listId, shown, write, choose, close } = useSearch(props);
  const { selectFirstOption, selectActiveOption } = combobox;
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      <Combobox
        unstyled
        store={combobox}
        keepMounted={false}
        onOptionSubmit={choose}
        transitionProps={{ duration: 0 }}
        offset={4}
        position="bottom-end"
        width={328}
        classNames={{ dropdown: styles['dropdown'], options: styles['options'], option: styles['option'] }}
      >
        <Combobox.Target withExpandedAttribute>
          <input
            id={id}
            className={styles['input']}
            data-editing={query !== null || undefined}
            value={query ?? textOf(value)}
            disabled={isDisabled}
            spellCheck={false}
            onClick={(event) => {
              event.currentTarget.select();
              combobox.openDropdown();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onChange={({ currentTarget, nativeEvent }) => {
              // What is typed first takes the place of the entry chosen, wherever the caret stands.
              const typed = query === null ? (nativeEvent as InputEvent).data : null;
              write(typed ?? currentTarget.value);
            }}
            onBlur={close}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !combobox.dropdownOpened) return;
              event.stopPropagation();
              close();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <OptionList
            id={listId}
            groups={shown}
            chosenId={value.id}
            label={label}
            onShown={query ? selectFirstOption : selectActiveOption}
          />
        </Combobox.Dropdown>
      </Combobox>
      {query === null && <Shown value={value} />}
      <Icon name="down" />
    </div>
  );
}

/** The entry chosen, with weight and tone, which an input cannot show by itself. */
const Shown = ({ value }: { readonly value: SelectOption }) => (
  <span className={styles['shown']} aria-hidden="true">
    <b>{value.label}</b> <span>{value.detail}</span>
  </span>
);

const textOf = ({ label, detail }: SelectOption): string => (detail ? `${label} ${detail}` : label);

interface OptionListProps {
  readonly id: string;
  readonly groups: readonly SelectGroup[];
  readonly chosenId: string;
  readonly label: string;
  /** Called when other entries are shown: Enter takes the marked one. */
  readonly onShown: () => void;
}

function OptionList({ id, groups, chosenId, label, onShown }: OptionListProps) {
  const ids = groups.flatMap(({ options }) => options.map((option) => option.id)).join();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    onShown();
    // The list has no place yet when it opens, so it can only be scrolled a frame later.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[data-combobox-selected]')?.scrollIntoView({ block: 'center' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [ids, onShown]);
  return (
    <Combobox.Options id={id} ref={list} aria-label={label}>
      {groups.map((group) => (
        <OptionGroup key={group.label} group={group} chosenId={chosenId} />
      ))}
      {ids === '' && <p className={styles['none']}>{messages.controls.nothingFound}</p>}
    </Combobox.Options>
  );
}

function OptionGroup({ group, chosenId }: { readonly group: SelectGroup; readonly chosenId: string }) {
  const options = group.options.map((option) => (
    <Combobox.Option
      key={option.id}
      value={option.id}
      active={option.id === chosenId}
      aria-selected={option.id === chosenId}
    >
      <b>{option.label}</b>
      {option.detail && <span>{option.detail}</span>}
    </Combobox.Option>
  ));
  if (!group.label) return options;
  return (
    <fieldset className={styles['group']} aria-label={group.label}>
      <div aria-hidden="true">{group.label}</div>
      {options}
    </fieldset>
  );
}
