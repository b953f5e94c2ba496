import { useCommands } from '../../commands.ts';
import { formatKeys } from '../../controls/formatKeys.ts';
import { messages } from '../../messages/en.ts';
import { Dialog } from './Dialog.tsx';
import { groupCommands } from './groupCommands.ts';
import styles from './KeysSheet.module.css';

/** All commands that have keys, and what mouse, fingers and trackpad do. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands().filter(({ keys }) => keys?.length);
  const text = messages.keys;
  return (
    <Dialog title={text.title} onClose={onClose} width={880}>
      <div className={styles['columns']}>
        <section>
          <h3>{text.gestures}</h3>
          <dl>
            {text.gestureList.map(([what, how]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
        {groupCommands(commands).map(({ group, commands: those }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {those.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {keys!.map((key) => (
                      <kbd key={key}>{formatKeys(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
