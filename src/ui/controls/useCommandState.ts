import { useProject, useTask, useView } from '../../state/hooks.ts';
import type { Command } from '../commands.ts';

/** Whether a command can run and whether it is on, now and after every change of the state that may decide it. */
export function useCommandState({ isEnabled, isOn }: Command): {
  readonly isEnabled: boolean;
  readonly isOn: boolean | undefined;
} {
  const state = (): string => `${isEnabled?.() ?? true}/${isOn?.()}`;
  useProject(state);
  useView(state);
  useTask(state);
  return { isEnabled: isEnabled?.() ?? true, isOn: isOn?.() };
}
