/** Decoders as glTF-Transform takes them; each is loaded when a file first needs it, in the way of the platform. */
export interface Decoders {
  readonly draco: () => Promise<unknown>;
  readonly meshopt: () => Promise<unknown>;
}

/** The Meshopt decoder, the same on every platform. */
export async function loadMeshopt(): Promise<unknown> {
  const { MeshoptDecoder } = await import('meshoptimizer/decoder');
  await MeshoptDecoder.ready;
  return MeshoptDecoder;
}

/** The Draco decoder; `wasmAddress`: where a browser finds its machine code, left out in Node. */
export async function loadDraco(wasmAddress?: string): Promise<unknown> {
  const { default: createDecoder } = await import('draco3dgltf/draco_decoder_gltf_nodejs.js');
  return createDecoder(wasmAddress ? { locateFile: () => wasmAddress } : {});
}
