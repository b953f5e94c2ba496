import { figureError } from '../../core/figures/figureError.ts';
import type { XmlAttributes } from './readXml.ts';

const production = 'http://schemas.microsoft.com/3dmanufacturing/production/2015/06';

/** Namespaces whose elements are read, or can be left aside without harm to the shape. */
const known: ReadonlySet<string> = new Set([
  'http://schemas.microsoft.com/3dmanufacturing/core/2015/02',
  'http://schemas.microsoft.com/3dmanufacturing/material/2015/02',
  production,
  'http://schemas.microsoft.com/3dmanufacturing/slice/2015/07',
]);

/** Reads names with their prefixes, by what the outermost element says that these stand for. */
export interface NameReader {
  /** An element's name without its prefix; null where it is not of a namespace that is read. */
  readonly element: (name: string) => string | null;
  /** The value of an attribute of the production extension, or null. */
  readonly production: (attributes: XmlAttributes, name: string) => string | null;
}

export function createNameReader(outermost: XmlAttributes): NameReader {
  const local = new Map<string, string | null>();
  const localOf = (name: string): string | null => {
    const colon = name.indexOf(':');
    const address = colon === -1 ? undefined : outermost[`xmlns:${name.slice(0, colon)}`];
    // Some programs name no namespace, or one of their own, for the elements of 3MF itself.
    return colon === -1 || (address !== undefined && known.has(address)) ? name.slice(colon + 1) : null;
  };
  const productionPrefixes = Object.keys(outermost)
    .filter((name) => name.startsWith('xmlns:') && outermost[name] === production)
    .map((name) => name.slice('xmlns:'.length));
  return {
    element: (name) => {
      const found = local.get(name);
      if (found !== undefined) return found;
      const made = localOf(name);
      local.set(name, made);
      return made;
    },
    production: (attributes, name) =>
      productionPrefixes.map((prefix) => attributes[`${prefix}:${name}`]).find(Boolean) ?? null,
  };
}

/**
 * Throws `unsupported-extension` where a model demands an extension (3MF Core Specification, §2.3.2.1: prefixes in
 * `requiredextensions`) without which its shape would be another. `name` is the file's.
 */
export function demandKnown(model: XmlAttributes, name: string): void {
  const prefixes = (model.requiredextensions ?? '').split(/\s+/).filter(Boolean);
  const addresses = prefixes.map((prefix) => model[`xmlns:${prefix}`] ?? prefix);
  const unknown = addresses.filter((address) => !known.has(address));
  if (unknown.length > 0)
    throw figureError('unsupported-extension', { name, extensions: unknown.map(nameOf) });
}

/** The word of an address that names the extension: `beamlattice`. */
const nameOf = (address: string): string =>
  (/3dmanufacturing\/([^/]+)/.exec(address)?.[1] ?? address).slice(0, 100);
