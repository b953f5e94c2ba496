import { takePortrait } from '../scene/portrait.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { derivedFigure } from '../state/figures.ts';
import { currentProject } from '../state/projectStore.ts';
import { onStage } from '../state/stageStore.ts';
import { noteThumbnail } from '../state/thumbnailStore.ts';

/** Twice the size that the list shows. */
const size = { widthPx: 80, heightPx: 96 } as const;

/** Safari has no idle callbacks. */
const whenIdle = (run: () => void): void =>
  void ('requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run));

/** Milliseconds after the last change: the figure and the panels come first. */
const rest = 500;

/** A larger body keeps its silhouette in the list: drawing it once more would be felt. */
const mostTriangles = 300_000;

const taken = new Map<string, string>();

/** What a picture of a figure depends on besides its file. */
const lookOf = ({ posed, fileToLife }: DerivedFigure): string => JSON.stringify([posed.choice, fileToLife]);

const trianglesOf = ({ report, posed: { choice } }: DerivedFigure): number =>
  report.scenes[choice.scene]?.bodies[choice.body]?.triangles ?? 0;

/** Takes a small picture of each figure for the list, while nothing else is to be drawn. Gives back how to stop. */
export function startThumbnails(): () => void {
  let timer = 0;
  return onStage((stage) => {
    window.clearTimeout(timer);
    if (stage === 'ready') timer = window.setTimeout(() => whenIdle(() => void takeNext()), rest);
  });
}

async function takeNext(): Promise<void> {
  for (const figure of currentProject().figures) {
    const derived = derivedFigure(figure);
    if (!derived || trianglesOf(derived) > mostTriangles) continue;
    const look = lookOf(derived);
    if (taken.get(figure.id) === look) continue;
    taken.set(figure.id, look);
    const canvas = await takePortrait(derived, { ...size, part: 'bust', azimuthRad: 0.35, leastHeightMm: 0 });
    if (canvas) noteThumbnail(figure.id, canvas.toDataURL());
  }
}
