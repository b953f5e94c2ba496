/** What a folder of src may import besides its own layer. Folders in a folder have their own entry or its law. */
interface FolderLaw {
  readonly layers: readonly string[];
  readonly packages: readonly string[] | 'any';
}

/** The table of ARCHITECTURE.md. A scope (`@mantine`) stands for all its packages. */
export const layerLaw: Readonly<Record<string, FolderLaw>> = {
  core: { layers: [], packages: [] },
  'core/geometry': { layers: [], packages: ['three', 'three-mesh-bvh'] },
  'core/project': { layers: [], packages: ['valibot'] },
  formats: {
    layers: ['core'],
    packages: [
      '@gltf-transform',
      'draco3dgltf',
      'meshoptimizer',
      'gltf-validator',
      'three',
      'fflate',
      'saxes',
    ],
  },
  workers: { layers: ['core', 'formats'], packages: [] },
  state: { layers: ['core'], packages: ['zustand', 'idb-keyval'] },
  scene: {
    layers: ['core', 'state'],
    packages: ['react', 'react-error-boundary', 'three', '@react-three', 'camera-controls'],
  },
  ui: { layers: ['core', 'state'], packages: ['react', 'react-error-boundary', '@mantine'] },
  // Its words are the page's own.
  cli: {
    layers: ['core', 'formats', 'ui/messages'],
    packages: ['node:crypto', 'node:fs', 'node:path', 'node:process', 'node:util'],
  },
  app: { layers: ['core', 'formats', 'workers', 'state', 'scene', 'ui', 'cli'], packages: 'any' },
};

export const layers = Object.keys(layerLaw).filter((folder) => !folder.includes('/'));

/**
 * Why a file must not import something, or null when it may.
 * @param file path below src, as `core/rigs/rig.ts`
 * @param specifier as it stands in the import
 */
export function breachOf(file: string, specifier: string): string | null {
  const folder = Object.keys(layerLaw)
    .filter((each) => file.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length)[0];
  const law = folder === undefined ? undefined : layerLaw[folder];
  if (!law) return `${file} is in no layer`;

  const target = pathBelowSrc(file, specifier);
  const own = file.split('/')[0] ?? '';
  const isAllowed =
    target === null
      ? law.packages === 'any' ||
        law.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
      : [own, ...law.layers].some((layer) => target.startsWith(`${layer}/`));
  return isAllowed ? null : `${file} must not import ${specifier}`;
}

/** The file below src that a relative specifier names (`../x` when it is outside of src), or null for a package. */
export function pathBelowSrc(file: string, specifier: string): string | null {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const { pathname } = new URL(specifier, `file:///a/src/${file}`);
  return pathname.startsWith('/a/src/') ? pathname.slice('/a/src/'.length) : `..${pathname}`;
}
