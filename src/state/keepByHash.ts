/** Those entries whose keys begin with one of some files' hashes: see `poseKey`. */
export const keepByHash = <T>(
  record: Readonly<Record<string, T>>,
  hashes: ReadonlySet<string>,
): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => hashes.has(key.split('/')[0]!)));
