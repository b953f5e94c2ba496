import { findLandmark } from '../../core/landmarks/findLandmark.ts';
import type { LandmarkId } from '../../core/landmarks/landmarkIds.ts';

/** What a landmark is called, with its side where it has one: “Kneecap, left”. */
export const nameLandmark = (id: LandmarkId): string => {
  const { label } = findLandmark(id);
  const side = id.split('.')[1];
  return side ? `${label}, ${side}` : label;
};
