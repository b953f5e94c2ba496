import type { FileMaterial, FileWarning } from '../../core/figures/figureFile.ts';
import type { FileSet } from '../fileSet.ts';
import type { SideFiles } from '../format.ts';
import { createTextScanner, textStart } from '../mesh/textScanner.ts';
import { parseMtl, type MtlMaterial } from './mtl.ts';

/** The materials that an OBJ names, and the files that were or were not found for them. */
export interface ObjMaterials {
  readonly materials: readonly FileMaterial[];
  /** Number in `materials` by name. */
  readonly numberByName: ReadonlyMap<string, number>;
  readonly sideFiles: SideFiles;
  readonly warnings: readonly FileWarning[];
}

/** An MTL has a few lines a material: more than this is something else. */
const largestMtlBytes = 16e6;

const letterM = 0x6d;

/** Addresses by what became of them. */
interface Found {
  readonly pathByAddress: Map<string, string>;
  readonly missingImages: Set<string>;
  readonly missingMaterials: Set<string>;
  readonly blocked: Set<string>;
}

/** Reads the MTL files that an OBJ names. One that is missing or elsewhere is a warning: the figure opens without it. */
export async function readMaterials(
  set: FileSet,
  mainPath: string,
  bytes: Uint8Array,
): Promise<ObjMaterials> {
  const found: Found = {
    pathByAddress: new Map(),
    missingImages: new Set(),
    missingMaterials: new Set(),
    blocked: new Set(),
  };
  const byName = new Map<string, FileMaterial>();
  for (const path of findMtlPaths(set, mainPath, libraryLines(bytes), found)) {
    const text = new TextDecoder().decode(await set.read(path));
    for (const [name, material] of parseMtl(text)) byName.set(name, withPicture(set, path, material, found));
  }
  const warnings = (
    [
      ['missing-material', found.missingMaterials],
      ['missing-image', found.missingImages],
      ['blocked-address', found.blocked],
    ] as const
  ).filter(([, names]) => names.size > 0);
  return {
    materials: [...byName.values()],
    numberByName: new Map([...byName.keys()].map((name, index) => [name, index])),
    sideFiles: {
      pathByAddress: Object.fromEntries(found.pathByAddress),
      missingImages: [...found.missingImages],
      blocked: [...found.blocked],
    },
    warnings: warnings.map(([code, names]) => ({ code, names: [...names] })),
  };
}

/** What stands behind each `mtllib`, found by its rare first letter, so that the text is not read twice. */
function libraryLines(bytes: Uint8Array): readonly string[] {
  const lines = new Set<string>();
  const scanner = createTextScanner(bytes);
  for (let at = bytes.indexOf(letterM); at >= 0; at = bytes.indexOf(letterM, at + 1)) {
    if (!isFirstInLine(bytes, at)) continue;
    scanner.goTo(at);
    if (scanner.nextWord() && scanner.isWord('mtllib')) lines.add(scanner.restOfLine());
  }
  return [...lines];
}

function isFirstInLine(bytes: Uint8Array, at: number): boolean {
  let start = at;
  while (start > 0 && (bytes[start - 1] === 0x20 || bytes[start - 1] === 0x09)) start--;
  return start === textStart(bytes) || start === 0 || bytes[start - 1] === 0x0a || bytes[start - 1] === 0x0d;
}

/** A line names one file, whose name may have spaces, or several. */
function findMtlPaths(
  set: FileSet,
  mainPath: string,
  lines: readonly string[],
  found: Found,
): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const line of lines) {
    const isOne = set.resolve(line, mainPath).kind === 'file' || !/\.mtl\s/i.test(line);
    for (const address of isOne ? [line] : line.split(/\s+/)) {
      const resolved = set.resolve(address, mainPath);
      if (resolved.kind === 'blocked') found.blocked.add(address);
      else if (resolved.kind !== 'file' || sizeOf(set, resolved.path) > largestMtlBytes)
        found.missingMaterials.add(address);
      else {
        found.pathByAddress.set(address, resolved.path);
        paths.add(resolved.path);
      }
    }
  }
  return paths;
}

const sizeOf = (set: FileSet, path: string): number =>
  set.files.find((file) => file.path === path)?.bytes ?? 0;

function withPicture(
  set: FileSet,
  mtlPath: string,
  { address, name, color, opacity }: MtlMaterial,
  found: Found,
): FileMaterial {
  const resolved = address === null ? null : set.resolve(address, mtlPath);
  if (address !== null && resolved?.kind === 'file') found.pathByAddress.set(address, resolved.path);
  else if (address !== null)
    (resolved?.kind === 'blocked' ? found.blocked : found.missingImages).add(address);
  return { name, color, opacity, image: resolved?.kind === 'file' ? resolved.path : null };
}
