import { describe, expect, it } from 'vitest';
import { findLandmark, landmarkIdAt } from '../../../src/core/landmarks/findLandmark.ts';
import {
  boneLandmarkIds,
  fingerJointIds,
  jointCentreIds,
  landmarkIds,
  landmarks,
  surfaceLandmarkIds,
} from '../../../src/core/landmarks/landmarkIds.ts';

describe('landmarks', () => {
  it('have stems and labels of their own', () => {
    expect(new Set(landmarks.map(({ stem }) => stem)).size).toBe(landmarks.length);
    expect(new Set(landmarks.map(({ label }) => label)).size).toBe(landmarks.length);
  });

  it.each(landmarks.map((landmark) => [landmark.stem, landmark] as const))(
    '%s says what it is and who named it',
    (stem, { label, definition, source }) => {
      expect(stem).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(label.trim()).not.toBe('');
      expect(definition).toMatch(/^[A-Z].+\.$/s);
      expect(source.trim()).not.toBe('');
    },
  );

  it('have an id for each side of what is paired', () => {
    expect(new Set(landmarkIds).size).toBe(landmarkIds.length);
    expect(landmarkIds).toHaveLength(
      surfaceLandmarkIds.length + jointCentreIds.length + fingerJointIds.length + boneLandmarkIds.length,
    );
    expect(surfaceLandmarkIds.filter((id) => id.startsWith('acromion'))).toEqual([
      'acromion.left',
      'acromion.right',
    ]);
    expect(surfaceLandmarkIds).toContain('vertex');
    expect(jointCentreIds).toHaveLength(3 + 2 * 6);
  });

  it('are found by stem and by id', () => {
    expect(findLandmark('acromion.right').stem).toBe('acromion');
    expect(findLandmark('vertex').label).toBe('Crown');
    expect(landmarkIdAt('acromion', 'right')).toBe('acromion.right');
    expect(landmarkIdAt('vertex', 'right')).toBe('vertex');
  });
});
