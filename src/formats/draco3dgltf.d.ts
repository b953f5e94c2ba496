declare module 'draco3dgltf/draco_decoder_gltf_nodejs.js' {
  /** The decoder alone; the package's main file would bring the encoder too. */
  const createDecoder: (options: { locateFile?: (name: string) => string }) => Promise<unknown>;
  export default createDecoder;
}
