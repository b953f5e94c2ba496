import { Menu } from '@mantine/core';
import { Icon } from './Icon.tsx';
import styles from './menu.module.css';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface ChoiceMenuProps<Id extends string> {
  /** What is chosen; the button's name is this and the choice. */
  readonly label: string;
  /** The choice in a few characters. */
  readonly text: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly isDisabled?: boolean | undefined;
}

/** A small choice that belongs to the control beside it. */
export const ChoiceMenu = <Id extends string>({
  label,
  text,
  choices,
  value,
  onChoose,
  isDisabled = false,
}: ChoiceMenuProps<Id>) => (
  <Menu
    unstyled
    disabled={isDisabled}
    position="bottom-end"
    offset={4}
    transitionProps={{ duration: 90 }}
    withInitialFocusPlaceholder={false}
    classNames={styles}
  >
    <Menu.Target>
      <button
        type="button"
        className={styles['choice']}
        disabled={isDisabled}
        aria-label={`${label}: ${text}`}
      >
        <span>{text}</span>
        <Icon name="down" />
      </button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.RadioGroup value={value ?? ''} onChange={(id) => onChoose(id as Id)}>
        {choices.map((choice) => (
          <Menu.RadioItem
            key={choice.id}
            value={choice.id}
            data-autofocus={choice.id === value ? true : undefined}
            checkIcon={<Icon name="check" />}
            closeMenuOnClick
          >
            {choice.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Dropdown>
  </Menu>
);
