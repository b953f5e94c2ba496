import { Menu } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { formatKeys } from './formatKeys.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './menu.module.css';

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  readonly isEnabled?: boolean;
  /** For those that are on or off. */
  readonly isOn?: boolean | undefined;
  /** Whether it moves the focus itself, so that the menu must not give it back to its button. */
  readonly takesFocus?: boolean;
  readonly run: () => void;
}

interface ActionMenuProps {
  /** A button. */
  readonly target: ReactElement;
  /** Actions in groups, a line between them; a group may have a title. */
  readonly groups: readonly { readonly title?: string; readonly actions: readonly Action[] }[];
}

/** Things that can be done, behind a button. */
export function ActionMenu({ target, groups }: ActionMenuProps) {
  const [isReturning, setReturning] = useState(true);
  return (
    <Menu
      unstyled
      position="bottom-end"
      offset={4}
      transitionProps={{ duration: 90 }}
      withInitialFocusPlaceholder={false}
      classNames={styles}
      returnFocus={isReturning}
      onOpen={() => setReturning(true)}
    >
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ title, actions }, index) => [
          index > 0 && <Menu.Divider key={`line-${actions[0]?.id}`} />,
          title && <Menu.Label key={`title-${title}`}>{title}</Menu.Label>,
          ...actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              onRun={() => {
                setReturning(!action.takesFocus);
                action.run();
              }}
            />
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ActionItemProps {
  readonly action: Action;
  readonly onRun: () => void;
}

function ActionItem({ action, onRun }: ActionItemProps) {
  const { label, icon, keys, isEnabled, isOn } = action;
  const rightSection = keys && <kbd>{formatKeys(keys)}</kbd>;
  if (isOn !== undefined) {
    return (
      <Menu.CheckboxItem
        checked={isOn}
        onChange={onRun}
        closeMenuOnClick
        checkIcon={<Icon name="check" />}
        rightSection={rightSection}
      >
        {label}
      </Menu.CheckboxItem>
    );
  }
  return (
    <Menu.Item
      disabled={isEnabled === false}
      leftSection={icon && <Icon name={icon} />}
      rightSection={rightSection}
      onClick={onRun}
    >
      {label}
    </Menu.Item>
  );
}
