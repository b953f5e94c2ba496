/** A file of a seed or a case. */
export interface SeedFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sound files that are given together, from which cases are made; the first is the main one. */
export interface Seed {
  readonly name: string;
  readonly files: readonly SeedFile[];
}

/** A seed of one file, named for it. */
export const seedOf = (path: string, content: string | Uint8Array): Seed => ({
  name: path,
  files: [seedFile(path, content)],
});

export const seedFile = (path: string, content: string | Uint8Array): SeedFile => ({
  path,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
});
