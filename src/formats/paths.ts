/** The last part of a path, with either kind of slash. */
export const baseName = (path: string): string => path.slice(lastSlash(path) + 1);

/** All before the last slash, with it; empty where there is none. */
export const folderOf = (path: string): string => path.slice(0, lastSlash(path) + 1);

/** What stands behind a name's last dot, in lower case; empty where there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** A path with forward slashes and without `.` and `..` parts; those that lead out of the top are dropped. */
export function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const lastSlash = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));

/** An address without percent codes; as it is where they are not valid, since a name may hold a bare `%`. */
export function decodePercent(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
