import address from 'draco3dgltf/draco_decoder_gltf.wasm?url';

/** Where the app serves the Draco decoder's machine code. Only for pages and workers built by Vite. */
export const dracoWasmAddress: string = address;
