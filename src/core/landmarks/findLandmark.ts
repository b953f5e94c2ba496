import type { BodySide, Landmark } from './landmark.ts';
import { landmarks, type LandmarkId, type LandmarkStem } from './landmarkIds.ts';

const byStem: ReadonlyMap<string, Landmark> = new Map(landmarks.map((landmark) => [landmark.stem, landmark]));

/** The entry of a landmark, by its stem or by an id of it. */
export const findLandmark = (id: LandmarkStem | LandmarkId): Landmark => byStem.get(id.split('.')[0]!)!;

/** The id of a paired landmark on a side; an unpaired one's is its stem, whichever side is asked for. */
export const landmarkIdAt = (stem: LandmarkStem, side: BodySide): LandmarkId =>
  (byStem.get(stem)!.isPaired ? `${stem}.${side}` : stem) as LandmarkId;
