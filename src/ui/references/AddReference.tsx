import type { ComponentProps } from 'react';
import { expectReference } from '../../state/referenceStore.ts';
import { useCommands } from '../commands.ts';
import { ActionMenu, type Action } from '../controls/ActionMenu.tsx';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { messages } from '../messages/en.ts';

const text = messages.references;

/** Puts the keyboard on the button that adds, once what was just done is shown. */
export const focusAdding = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-adds-reference]')?.focus());
};

/** The button that adds a reference, with a choice of whom. */
export function AddReference({ hasText = false }: { readonly hasText?: boolean }) {
  const onNear = { onPointerEnter: expectReference, onFocus: expectReference } as const;
  const target = hasText ? (
    <Button look="line" icon="plus" data-adds-reference {...onNear}>
      {text.add}
    </Button>
  ) : (
    <IconButton icon="plus" label={text.add} data-adds-reference {...onNear} />
  );
  return <ActionMenu target={target} groups={useAddGroups()} />;
}

/** How commands say what they add, before it. */
const prefix = /^Add references?: /;

const ones = [
  'add-median-man',
  'add-median-woman',
  'add-child',
  'add-same-stature',
  'add-figure-pose',
  'add-canon-body',
];
const severals = ['add-percentiles'];

function useAddGroups(): ComponentProps<typeof ActionMenu>['groups'] {
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
