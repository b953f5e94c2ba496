import { expect, test } from 'vitest';
import { posePresets } from '../../../src/core/body/pose/posePresets.ts';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import { childOf, medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { standReference } from '../../../src/core/body/standReference.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import { compactMesh } from '../../../src/core/meshes/compactMesh.ts';
import { boxOf } from '../../../src/core/geometry/boxes.ts';
import { presetNear } from '../../../src/core/project/presetNear.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';

const template = await loadTemplate();

const pointsOf = (positions: Float32Array): readonly Vec3[] =>
  Array.from({ length: positions.length / 3 }, (_, i) => [
    positions[i * 3]!,
    positions[i * 3 + 1]!,
    positions[i * 3 + 2]!,
  ]);

test.each([
  ['a man', medianMan],
  ['a heavy woman', { ...medianWoman, build: 95 }],
  ['a child', childOf(7, 'male')],
])('%s with arms down, out and between is told by the width', (_, settings) => {
  const body = makeReference(template, settings, 'low');
  for (const preset of posePresets) {
    const { positions } = compactMesh(standReference(template, body, preset).posed.mesh);
    const near = presetNear(boxOf(pointsOf(positions)), body.targets['stature']!);
    expect(near).toBe(preset.id === 'a' || preset.id === 't' ? preset.id : 'down');
  }
});
