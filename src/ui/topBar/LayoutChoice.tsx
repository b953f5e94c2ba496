import { layouts } from '../../core/project/arrange.ts';
import { useView } from '../../state/hooks.ts';
import { useCommands } from '../commands.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { messages } from '../messages/en.ts';

/** How figures share the stage. */
export function LayoutChoice() {
  const layout = useView((view) => view.layout);
  const commands = useCommands();
  return (
    <Segmented
      label={messages.topBar.layout}
      segments={layouts.map(({ id, label }) => ({ id, label, icon: id }))}
      value={layout}
      onChoose={(id) => commands.find((command) => command.id === `layout-${id}`)?.run()}
    />
  );
}
