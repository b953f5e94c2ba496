import type { LandmarksToAlign } from '../core/alignment/alignByLandmarks.ts';
import { mayTurnOf } from '../core/alignment/turnedStarts.ts';
import { identity, type Mat4 } from '../core/geometry/matrices.ts';
import { add, scaleVector, type Vec3 } from '../core/geometry/vectors.ts';
import type { MirrorPlane } from '../core/landmarks/mirrorPlane.ts';
import type { DerivedFigure } from '../core/project/derivedFigure.ts';
import { limitOf, toleranceOf, type MapSettings } from '../core/project/mapSettings.ts';
import { distanceScale } from '../core/surfaceMap/distanceScale.ts';
import type { FoundMirrorPlane } from '../core/symmetry/findMirrorPlane.ts';
import {
  mapStore,
  noteMap,
  type MapMiss,
  type MappedSurface,
  type MapStep,
  type SurfaceMap,
} from '../state/mapStore.ts';
import { surfaceWorkers } from '../workers/surfaceWorkers.ts';
import type { HeldSurface } from '../workers/surfaceProtocol.ts';
import type { Side, WantedMap } from './mapSides.ts';

/** What is farther off than this share of stature is no counterpart. */
const farShare = 0.15;

/** Walks through the steps of a map. */
export async function makeMap({ derived, settings, moving, fixed }: WantedMap): Promise<void> {
  tell('reading');
  const own = await moving.load();
  const other = fixed && (await fixed.load());
  if (!own || (fixed && !other)) {
    noteMap({ map: null, step: null, miss: 'no-surface' });
    return;
  }
  const fixedKey = fixed?.key ?? `${moving.key}/mirror/${JSON.stringify(settings.from)}`;
  surfaceWorkers.keep('map', new Set([moving.key, fixedKey]));
  await onAll((i) => surfaceWorkers.hold(i, moving.key, heldOf(own)));
  if (other) await onAll((i) => surfaceWorkers.hold(i, fixedKey, heldOf(other)));
  const laid = other
    ? await layOn(moving, fixed, settings)
    : await mirrorItself(moving.key, fixedKey, settings, derived.sizes!.targetScale);
  if (typeof laid === 'string') {
    noteMap({ map: null, step: null, miss: laid });
    return;
  }
  tell('measuring');
  const distances = new Float64Array(own.surface.positions.length / 3).fill(Number.NaN);
  const matrix = (laid.alignment ?? { matrix: identity }).matrix;
  noteMap({
    map: {
      figure: derived.figure.id,
      surface: own.surface,
      distances,
      isWhole: false,
      ...laid,
      description: null,
      ...limitsOf(derived, settings),
    },
  });
  await measureAll({ moving: moving.key, fixed: fixedKey, matrix }, distances);
  await describeAnew(moving.key, distances);
}

const tell = (name: MapStep, share = 0): void => noteMap({ step: { name, share }, miss: null });

const onAll = (ask: (worker: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: surfaceWorkers.count }, (_, i) => ask(i)));

type Laid = Pick<SurfaceMap, 'alignment' | 'mirror'>;

async function layOn(
  moving: Side,
  fixed: Side,
  settings: MapSettings,
): Promise<Laid | Extract<MapMiss, string>> {
  tell('aligning');
  const { alignment: kind, isScaleFree, parts } = settings;
  const mayTurn = mayTurnOf([moving.stance, fixed.stance]);
  const alignment = await surfaceWorkers.ask(
    0,
    'align',
    { moving: moving.key, fixed: fixed.key, wish: { kind, isScaleFree, mayTurn, parts } },
    { onShare: (share) => tell('aligning', share) },
  );
  return alignment ? { alignment, mirror: null } : 'not-aligned';
}

let lastMirror: { readonly key: string; readonly found: FoundMirrorPlane | null } | null = null;

/** Finds the plane of symmetry and has all workers hold the mirror image. */
async function mirrorItself(
  key: string,
  as: string,
  { from }: MapSettings,
  targetScale: number,
): Promise<Laid | Extract<MapMiss, string>> {
  tell('mirroring');
  // Turning it by hand begins from what was found, which does not change.
  if (lastMirror?.key !== key)
    lastMirror = { key, found: await surfaceWorkers.ask(0, 'findMirror', { key }) };
  const { found } = lastMirror;
  if (!found) return 'no-mirror';
  const plane = from.kind === 'mirror' ? adjusted(found.plane, from, targetScale) : found.plane;
  await onAll((i) => surfaceWorkers.mirror(i, key, plane, as));
  return { alignment: null, mirror: { ...found, plane } };
}

const heldOf = ({
  surface: { positions, indices },
  landmarks,
}: {
  readonly surface: MappedSurface;
  readonly landmarks: LandmarksToAlign;
}): HeldSurface => ({ mesh: { positions, indices }, landmarks });

/** A found plane as the person turned it about the upright axis and moved it along its normal. */
function adjusted(
  { at, normal }: MirrorPlane,
  { turnDeg, shiftMm }: { readonly turnDeg: number; readonly shiftMm: number },
  targetScale: number,
): MirrorPlane {
  const [cosine, sine] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  const turned: Vec3 = [
    cosine * normal[0] + sine * normal[2],
    normal[1],
    cosine * normal[2] - sine * normal[0],
  ];
  return { at: add(at, scaleVector(turned, shiftMm * targetScale)), normal: turned };
}

/** By what a map is coloured and summed up, life-size mm. */
export const limitsOf = ({ sizes }: DerivedFigure, settings: MapSettings) => {
  const { targetScale, statureMm } = sizes!;
  const toleranceMm = toleranceOf(settings, targetScale) * targetScale;
  const limitMm = limitOf(settings, targetScale) * targetScale;
  const farMm = farShare * statureMm;
  return { toleranceMm, limitMm, farMm, scale: distanceScale(toleranceMm, limitMm) };
};

/** All workers measure their shares; what each tells is put in its place and shown. */
async function measureAll(
  pair: { readonly moving: string; readonly fixed: string; readonly matrix: Mat4 },
  distances: Float64Array,
): Promise<void> {
  const shares = surfaceWorkers.count;
  const known = new Float64Array(shares);
  const whole = new Set<number>();
  await Promise.all(
    Array.from(known, (_, share) =>
      surfaceWorkers.ask(
        share,
        'map',
        { ...pair, share, shares },
        {
          onPiece: (piece) => {
            piece.vertices.forEach((vertex, i) => (distances[vertex] = piece.distances[i]!));
            known[share] = piece.share;
            if (piece.isWhole) whole.add(share);
            const { map } = mapStore.getState();
            const sum = known.reduce((total, each) => total + each, 0) / shares;
            noteMap({
              // Another object, so that what follows it sees that it is filled further.
              map: map && { ...map, isWhole: whole.size === shares },
              step: { name: 'measuring', share: sum },
            });
          },
        },
      ),
    ),
  );
}

/** Sums a map up, by the limits that it has now. */
export async function describeAnew(key: string, distances: Float64Array): Promise<void> {
  const { map } = mapStore.getState();
  if (!map) return;
  const { toleranceMm, limitMm, farMm } = map;
  noteMap({ step: { name: 'describing', share: 0 } });
  const limits = { toleranceMm, limitMm, farMm };
  const description = await surfaceWorkers.ask(0, 'describe', { key, distances, limits });
  noteMap({ map: { ...map, description }, step: null });
}
