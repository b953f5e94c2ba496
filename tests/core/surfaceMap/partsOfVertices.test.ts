import { describe, expect, it } from 'vitest';
import { makeReference } from '../../../src/core/body/referenceBody.ts';
import { medianMan, medianWoman } from '../../../src/core/body/settings/bodySettings.ts';
import { standReference } from '../../../src/core/body/standReference.ts';
import { findPose } from '../../../src/core/body/pose/posePresets.ts';
import { loadTemplate } from '../../../src/core/body/template/loadTemplate.ts';
import type { LandmarkId } from '../../../src/core/landmarks/landmarkIds.ts';
import { figureParts, type FigurePart } from '../../../src/core/measures/partOfMeasure.ts';
import { partsOfVertices } from '../../../src/core/surfaceMap/partsOfVertices.ts';
import { faultyMan } from '../../../scripts/models/faultyMan.ts';

const template = await loadTemplate();

/** Which part the skin nearest to a landmark is on, for each pose and body. */
const bodies = [
  ['median man', medianMan],
  ['median woman', medianWoman],
  ['man with a large head', faultyMan()],
] as const;

const expected: Readonly<Partial<Record<LandmarkId, FigurePart>>> = {
  vertex: 'head',
  menton: 'head',
  'pupil.left': 'head',
  'thelion.left': 'trunk',
  omphalion: 'trunk',
  'iliocristale.right': 'trunk',
  'olecranon.left': 'arms',
  'dactylion.right': 'hands',
  'metacarpale2.left': 'hands',
  'midpatella.left': 'legs',
  'akropodion.right': 'feet',
  'pternion.left': 'feet',
};

describe.each(bodies)('parts of vertices of a %s', (_, settings) => {
  it.each(['a', 'walk', 'sit'])('are those of the landmarks on them in pose %s', (pose) => {
    const body = makeReference(template, settings, 'mid');
    const { posed } = standReference(template, body, findPose(pose)!);
    const parts = partsOfVertices(posed.mesh.positions, posed.landmarks)!;
    const { positions } = posed.mesh;
    for (const [id, part] of Object.entries(expected)) {
      const at = posed.landmarks[id as LandmarkId]!;
      let least = Infinity;
      let nearest = 0;
      for (const vertex of new Set(posed.mesh.indices)) {
        const away = Math.hypot(
          positions[vertex * 3]! - at[0],
          positions[vertex * 3 + 1]! - at[1],
          positions[vertex * 3 + 2]! - at[2],
        );
        if (away < least) [least, nearest] = [away, vertex];
      }
      expect(`${id} ${figureParts[parts[nearest]!]}`).toBe(`${id} ${part}`);
    }
  });
});

it('are not told where the joints of trunk and head are not known', () => {
  expect(partsOfVertices(new Float32Array(9), {})).toBeNull();
});
