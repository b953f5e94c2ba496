const glbMagic = 0x46546c67;

/** The part of a glTF's JSON that drawing it needs; anything in it may be missing or of another kind. */
export interface GltfJson {
  readonly extensionsUsed?: unknown;
  readonly buffers?: unknown;
  readonly images?: unknown;
}

/** Reads the JSON of a glTF in either container. Throws a SyntaxError or RangeError on one that is broken. */
export function readGltfJson(main: ArrayBuffer): { readonly isText: boolean; readonly json: GltfJson } {
  const view = new DataView(main);
  const isText = main.byteLength < 20 || view.getUint32(0, true) !== glbMagic;
  const bytes = isText ? new Uint8Array(main) : new Uint8Array(main, 20, view.getUint32(12, true));
  return { isText, json: JSON.parse(new TextDecoder().decode(bytes)) as GltfJson };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const extensionsOf = (json: GltfJson): readonly string[] => listOf(json.extensionsUsed).map(String);

/** The relative addresses of the files that a glTF names beside itself. */
export const sideAddressesOf = (json: GltfJson): readonly string[] =>
  [...listOf(json.buffers), ...listOf(json.images)]
    .map((entry) => (entry as { uri?: unknown } | null)?.uri)
    .filter((uri): uri is string => typeof uri === 'string' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(uri));
