const json = JSON.stringify({
  asset: { version: '2.0' },
  scene: 0,
  scenes: [{ nodes: [0] }],
  nodes: [{ mesh: 0 }],
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] }],
  bufferViews: [{ buffer: 0, byteLength: 36 }],
  buffers: [{ byteLength: 36 }],
});

const corners = [0, 0, 0, 1, 0, 0, 0, 1, 0];

/**
 * The bytes of a GLB that holds one triangle, 1 m high: read once beforehand by worker and page, it has the engine
 * compile their code before somebody waits for the first figure.
 */
export function createSpecimenGlb(): ArrayBuffer {
  const text = json.padEnd(Math.ceil(json.length / 4) * 4, ' ');
  const bytes = new ArrayBuffer(12 + 8 + text.length + 8 + 36);
  const view = new DataView(bytes);
  const write = (offset: number, ...words: readonly number[]): void =>
    words.forEach((word, i) => view.setUint32(offset + 4 * i, word, true));
  write(0, 0x46546c67, 2, bytes.byteLength, text.length, 0x4e4f534a);
  for (let i = 0; i < text.length; i++) view.setUint8(20 + i, text.charCodeAt(i));
  write(20 + text.length, 36, 0x004e4942);
  corners.forEach((value, i) => view.setFloat32(28 + text.length + 4 * i, value, true));
  return bytes;
}
