import type { Vec3 } from '../geometry/vectors.ts';
import type { LandmarkSource } from '../landmarks/foundLandmarks.ts';
import type { LandmarkId } from '../landmarks/landmarkIds.ts';
import { drawingOf } from './drawing.ts';
import type { Guide, GuideContext, GuideDrawing, GuideStyle } from './guide.ts';
import { labelPriority } from './labelPriority.ts';

/** A landmark to be marked on a figure. */
export interface MarkedLandmark {
  readonly id: LandmarkId;
  /** Life-size mm in the body frame. */
  readonly at: Vec3;
  readonly source: LandmarkSource;
  /** One standard deviation as a share of stature. */
  readonly uncertaintyShare: number;
}

export const landmarks = {
  id: 'landmarks',
  label: 'Landmarks',
  group: 'Body',
  hint: 'The named points that measures are taken from: the brighter, the surer; yours in the accent colour.',
  draw,
} as const satisfies Guide;

/** Shares of stature up to which a landmark is sure, and fairly so. */
const sure = 0.006;
const fair = 0.013;

/** How sure a landmark is, in three steps. */
export const certaintyOf = (uncertaintyShare: number): 'sure' | 'fair' | 'doubtful' =>
  uncertaintyShare <= sure ? 'sure' : uncertaintyShare <= fair ? 'fair' : 'doubtful';

const styles = { sure: 'landmarkSure', fair: 'landmarkFair', doubtful: 'landmarkDoubtful' } as const;

const styleOf = ({ source, uncertaintyShare }: MarkedLandmark): GuideStyle =>
  source === 'user' ? 'landmarkOwn' : styles[certaintyOf(uncertaintyShare)];

/** Null until landmarks are found. Only the chosen one has its name beside it. */
function draw({ landmarks: marked, chosenLandmark }: GuideContext): GuideDrawing | null {
  if (marked.length === 0) return null;
  const chosen = marked.find(({ id }) => id === chosenLandmark?.id);
  return drawingOf({
    marks: marked.map((each) => ({
      at: each.at,
      space: 'body',
      style: each === chosen ? 'measured' : styleOf(each),
    })),
    labels: chosen
      ? [
          {
            at: chosen.at,
            space: 'body',
            text: chosenLandmark!.name,
            anchor: 'start',
            offsetPx: [10, 4],
            tone: 'strong',
            priority: labelPriority.chosen,
          },
        ]
      : [],
  });
}
