import { transformPoint } from '../core/geometry/matrices.ts';
import type { Vec3 } from '../core/geometry/vectors.ts';
import { pressRay } from '../scene/camera/pressRay.ts';
import { sceneParts } from '../scene/diagnostics.ts';
import { mapStore, noteMap, shownMap } from '../state/mapStore.ts';
import { onPanesChanged, paneElement } from '../state/paneStore.ts';
import { stagePanes } from '../state/stagePanes.ts';
import { figureWorker } from '../workers/figureWorker.ts';

/** Reads the map's distance under the pointer. Gives back how to stop. */
export function startProbing(): () => void {
  let stopListening = (): void => {};
  const listen = (): void => {
    stopListening();
    const controller = new AbortController();
    for (const { index } of stagePanes()) {
      const element = paneElement(index);
      element?.addEventListener('pointermove', (event) => void probe(index, element, event), {
        signal: controller.signal,
      });
      element?.addEventListener('pointerleave', () => forget(), { signal: controller.signal });
    }
    stopListening = () => controller.abort();
  };
  listen();
  const stop = onPanesChanged(listen);
  return () => {
    stop();
    stopListening();
  };
}

const forget = (): void => {
  if (mapStore.getState().probe) noteMap({ probe: null });
};

let isAsking = false;

/** One question at a time: places that the pointer passes meanwhile are left out. */
async function probe(pane: number, element: HTMLElement, event: PointerEvent): Promise<void> {
  const lead = stagePanes().find(({ index }) => index === pane)?.lead;
  const map = lead && shownMap(lead.derived.figure.id);
  if (!map || isAsking || event.buttons !== 0) return;
  isAsking = true;
  try {
    const { rig } = await sceneParts();
    const ray = pressRay(lead, rig.camera(pane), element, event);
    const { figure, posed, fileToLife } = lead.derived;
    const hit = await figureWorker.ask('pick', figure.file.sha256, { choice: posed.choice, ray });
    if (shownMap(figure.id) !== map) return;
    if (!hit) forget();
    else {
      const at = transformPoint(fileToLife, hit);
      const distanceMm = map.distances[nearestVertex(map.surface.positions, at)]!;
      noteMap({ probe: Number.isNaN(distanceMm) ? null : { at, distanceMm } });
    }
  } catch {
    // A pointer's place is worth no message; the next one asks again.
    forget();
  } finally {
    isAsking = false;
  }
}

function nearestVertex(positions: Float32Array, [x, y, z]: Vec3): number {
  let least = Infinity;
  let nearest = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const dx = positions[i]! - x;
    const dy = positions[i + 1]! - y;
    const dz = positions[i + 2]! - z;
    const square = dx * dx + dy * dy + dz * dz;
    if (square >= least) continue;
    least = square;
    nearest = i / 3;
  }
  return nearest;
}
