import { zipSync } from 'fflate';

/** Archives hold when their files were written: always the same, so that the same case has the same bytes. */
const written = new Date(2026, 0, 1);

/** A zip archive of texts and bytes by their paths, deflated at a level, 0 for not at all. */
export const packZip = (
  files: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 6 = 6,
): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        [
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
          { level, mtime: written },
        ],
      ]),
    ),
  );
