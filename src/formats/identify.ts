import { baseName, extensionOf } from './paths.ts';
import type { Format } from './format.ts';
import { formats } from './index.ts';
import { unreadKinds, type UnreadKindId } from './unread.ts';

/** Bytes that are looked at to tell what a file is. */
export const headBytes = 4096;

/** What a file is, and whether its content or only its name says so. */
export type Identity =
  | { readonly format: Format; readonly by: 'content' | 'name' }
  | { readonly format: null; readonly looksLike: UnreadKindId | null };

/** What a file is: by its content, else by its name. `head`: its first bytes. */
export function identify(head: Uint8Array, path: string): Identity {
  const text = new TextDecoder('latin1').decode(head);
  const extension = extensionOf(baseName(path));
  const byContent = formats.find((format) => format.detect(text, extension));
  if (byContent) return { format: byContent, by: 'content' };
  const unread = unreadKinds.find((kind) => kind.head?.test(text));
  if (unread) return { format: null, looksLike: unread.id };
  const byName = formats.find((format) => hasExtension(format, extension));
  if (byName) return { format: byName, by: 'name' };
  const named = unreadKinds.find((kind) => hasExtension(kind, extension));
  return { format: null, looksLike: named?.id ?? null };
}

/** Whether an extension is one of a format's. */
export const hasExtension = (kind: { readonly extensions: readonly string[] }, extension: string): boolean =>
  kind.extensions.includes(extension);
