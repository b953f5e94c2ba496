import { baseName, extensionOf } from './paths.ts';
import type { FileSigns, Format } from './format.ts';
import { formats } from './index.ts';
import { unreadKinds, type UnreadKind, type UnreadKindId } from './unread.ts';

/** Bytes that are looked at to tell what a file is. */
export const headBytes = 4096;

/** What a file is, and whether its content or only its name says so. */
export type Identity =
  | { readonly format: Format; readonly by: 'content' | 'name' }
  | { readonly format: null; readonly looksLike: UnreadKindId | null };

/** What a file is: by its content, else by its name. */
export function identify(signs: FileSigns, path: string): Identity {
  const extension = extensionOf(baseName(path));
  const byContent = formats.find((format) => format.detect(signs.head, extension, signs));
  if (byContent) return { format: byContent, by: 'content' };
  const named = unreadKinds.find((kind) => hasExtension(kind, extension));
  const unread = unreadKinds.find((kind) => hasSigns(kind, signs));
  if (unread) {
    const isNameBetter = (unread.id === 'zip' || unread.id === 'archive') && named && isPacked(named);
    return { format: null, looksLike: isNameBetter ? named.id : unread.id };
  }
  const byName = formats.find((format) => hasExtension(format, extension));
  if (byName) return { format: byName, by: 'name' };
  return { format: null, looksLike: named?.id ?? null };
}

/** Whether an extension is one of a format's. */
export const hasExtension = (kind: { readonly extensions: readonly string[] }, extension: string): boolean =>
  kind.extensions.includes(extension);

const isPacked = (kind: UnreadKind): boolean => kind.isPacked === true;

const hasSigns = (kind: UnreadKind, { head, entries }: FileSigns): boolean =>
  kind.head?.test(head) === true ||
  kind.starts?.some((start) => head.startsWith(start)) === true ||
  kind.firstEntry?.test(entries?.[0] ?? '') === true;
