import { failureOf } from '../core/figures/figureError.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import type { SectionSettings } from '../core/project/sectionSettings.ts';
import { sectionPlane } from '../core/sections/sectionPlane.ts';
import { derivedStore } from '../state/derivedStore.ts';
import { derivedFigure } from '../state/figures.ts';
import { landmarkStore, marksOf } from '../state/landmarkStore.ts';
import type { MappedSurface } from '../state/mapStore.ts';
import { currentProject, projectStore } from '../state/projectStore.ts';
import { noSections, sectionStore, type FigureSection } from '../state/sectionStore.ts';
import { onStage } from '../state/stageStore.ts';
import { surfaceWorkers } from '../workers/surfaceWorkers.ts';
import { sideOfFigure, type Side } from './mapSides.ts';

/** A figure that is to be cut, and at which height, life-size mm. */
interface Wanted {
  readonly derived: DerivedFigure;
  readonly side: Side;
  readonly heightMm: number;
}

let isRunning = false;
let lastKey: string | null = null;
/** Surfaces by their sides' keys: the stage draws them where they are cut open. */
const surfaces = new Map<string, MappedSurface>();

/** Cuts the shown figures whenever the plane or a figure changes. Gives back how to stop. */
export function startCutting(): () => void {
  const look = (): void => void cutAll();
  const stops = [
    onStage(look),
    ...[projectStore, derivedStore, landmarkStore].map((store) => store.subscribe(look)),
  ];
  look();
  return () => stops.forEach((stop) => stop());
}

async function cutAll(): Promise<void> {
  const { section } = currentProject();
  if (!section.isShown) {
    if (lastKey !== null) sectionStore.setState(noSections);
    lastKey = null;
    surfaces.clear();
    surfaceWorkers.keep('section', new Set());
    return;
  }
  const { wanted, without } = wantedSections(section);
  const key = JSON.stringify([section, without, wanted.map(({ side, heightMm }) => [side.key, heightMm])]);
  if (isRunning || key === lastKey) return;
  isRunning = true;
  lastKey = key;
  try {
    const keys = new Set(wanted.map(({ side }) => side.key));
    surfaceWorkers.keep('section', keys);
    for (const known of surfaces.keys()) if (!keys.has(known)) surfaces.delete(known);
    const sections: FigureSection[] = [];
    for (const each of wanted) sections.push(...(await cut(each, section)));
    sectionStore.setState({ sections, without, failure: null });
  } catch (error) {
    const failure = failureOf(error);
    // A map that was ended took the workers with it: once more.
    if (failure.code === 'cancelled') lastKey = null;
    else sectionStore.setState({ ...noSections, failure });
  } finally {
    isRunning = false;
  }
  // What was changed meanwhile.
  void cutAll();
}

function wantedSections({ at }: SectionSettings): {
  readonly wanted: readonly Wanted[];
  readonly without: readonly string[];
} {
  const without: string[] = [];
  const wanted = currentProject()
    .figures.filter(({ isHidden }) => !isHidden)
    .flatMap((figure): readonly Wanted[] => {
      const derived = derivedFigure(figure);
      const side = derived?.sizes && sideOfFigure(derived);
      const heightMm = derived && heightOf(derived, at);
      if (derived && side && side !== 'waiting' && heightMm != null) return [{ derived, side, heightMm }];
      without.push(figure.name);
      return [];
    });
  return { wanted, without };
}

/** Life-size mm over the soles; null where the landmark is not known. */
function heightOf(derived: DerivedFigure, at: SectionSettings['at']): number | null {
  if (at.kind === 'share') return at.share * (derived.sizes?.statureMm ?? 0);
  return marksOf(derived).find(({ id }) => id === at.landmark)?.at[1] ?? null;
}

async function cut(
  { derived, side, heightMm }: Wanted,
  { tiltDeg, turnDeg }: SectionSettings,
): Promise<readonly FigureSection[]> {
  if (!surfaceWorkers.holds(0, side.key) || !surfaces.has(side.key)) {
    const loaded = await side.load();
    if (!loaded) return [];
    const { surface, landmarks } = loaded;
    surfaces.set(side.key, surface);
    const { positions, indices } = surface;
    await surfaceWorkers.hold(0, side.key, { mesh: { positions, indices }, landmarks });
  }
  const plane = sectionPlane(heightMm, (tiltDeg * Math.PI) / 180, (turnDeg * Math.PI) / 180);
  const { outline, cap } = await surfaceWorkers.ask(0, 'section', { key: side.key, plane });
  const { id, name } = derived.figure;
  return [{ figure: id, name, outline, cap, surface: surfaces.get(side.key)! }];
}
