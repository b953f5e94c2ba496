import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
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
  readonly run: () => void;
}

interface ActionMenuProps {
  /** A button. */
  readonly target: ReactElement;
  /** Actions in groups, a line between them; a group may have a title. */
  readonly groups: readonly { readonly title?: string; readonly actions: readonly Action[] }[];
}

/** Things that can be done, behind a button. */
export const ActionMenu = ({ target, groups }: ActionMenuProps) => (
  <Menu unstyled position="bottom-end" offset={4} transitionProps={{ duration: 90 }} classNames={styles}>
    <Menu.Target>{target}</Menu.Target>
    <Menu.Dropdown>
      {groups.map(({ title, actions }, index) => [
        index > 0 && <Menu.Divider key={`line-${actions[0]?.id}`} />,
        title && <Menu.Label key={`title-${title}`}>{title}</Menu.Label>,
        ...actions.map((action) => (
          <Menu.Item
            key={action.id}
            disabled={action.isEnabled === false}
            leftSection={action.icon && <Icon name={action.icon} />}
            rightSection={action.keys && <kbd>{formatKeys(action.keys)}</kbd>}
            onClick={action.run}
          >
            {action.label}
          </Menu.Item>
        )),
      ])}
    </Menu.Dropdown>
  </Menu>
);
