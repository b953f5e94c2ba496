/** A file as the user gave it, or as it came from the app's own host. */
export interface KeptFile {
  readonly path: string;
  readonly blob: Blob;
}

/** The files of each opened figure by hash of their content, as long as the project can reach them. */
const files = new Map<string, readonly KeptFile[]>();

export const modelFiles = (sha256: string): readonly KeptFile[] | null => files.get(sha256) ?? null;

export const retainModel = (sha256: string, kept: readonly KeptFile[]): void => {
  files.set(sha256, kept);
};

/** Lets go of all but the hashes. */
export function retainModelsOf(hashes: ReadonlySet<string>): void {
  for (const sha256 of files.keys()) if (!hashes.has(sha256)) files.delete(sha256);
}
