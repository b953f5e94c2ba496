import { expect, test } from 'vitest';

test('the test browser draws with WebGL 2, in software', () => {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('The test browser has no WebGL 2.');
  gl.clearColor(1, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  const pixel = new Uint8Array(4);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  expect([...pixel]).toEqual([255, 0, 0, 255]);
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  expect(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)).toMatch(/SwiftShader/);
});
