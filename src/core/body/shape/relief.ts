import { regionOf, type BodyTemplate, type ModelId } from '../template/bodyTemplate.ts';

/** Rounds of smoothing: what is narrower than a muscle's belly goes, limbs keep their girth. */
const rounds = 40;

/** Shares of the way to the neighbours' mean, out and back (G. Taubin, SIGGRAPH 1995: λ and μ), so that nothing shrinks. */
const [inward, outward] = [0.63, -0.645] as const;

const smoothed = new WeakMap<BodyTemplate, Map<ModelId, Float32Array>>();

/**
 * A sculpted body whose muscles stand out by `relief` times what was sculpted: 1 gives the body itself, 0 smooth limbs.
 * Head, hands and feet stay.
 */
export function withRelief(template: BodyTemplate, model: ModelId, relief: number): Float32Array {
  const sculpted = template.shapes[model];
  if (relief === 1) return sculpted;
  const smooth = smoothShape(template, model);
  const { arm: _, ...kept } = regionOf;
  return sculpted.map((mm, i) => {
    const vertex = Math.floor(i / 3);
    let share = 1;
    for (const region of Object.values(kept)) share -= template.regions[vertex * 4 + region]!;
    return mm + (relief - 1) * Math.max(0, share) * (mm - smooth[i]!);
  });
}

function smoothShape(template: BodyTemplate, model: ModelId): Float32Array {
  const known = smoothed.get(template) ?? new Map<ModelId, Float32Array>();
  smoothed.set(template, known);
  const shape = known.get(model) ?? smoothOut(template.shapes[model], template.levels.high);
  known.set(model, shape);
  return shape;
}

function smoothOut(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const edges = edgesOf(triangles);
  const counts = new Uint8Array(positions.length / 3);
  for (const vertex of edges) counts[vertex]!++;
  const smooth = positions.slice();
  for (let round = 0; round < 2 * rounds; round++) {
    const sums = new Float64Array(positions.length);
    for (let e = 0; e < edges.length; e += 2)
      for (let axis = 0; axis < 3; axis++) {
        const [a, b] = [edges[e]! * 3 + axis, edges[e + 1]! * 3 + axis];
        sums[a]! += smooth[b]!;
        sums[b]! += smooth[a]!;
      }
    const share = round % 2 === 0 ? inward : outward;
    for (let i = 0; i < smooth.length; i++)
      smooth[i]! += share * (sums[i]! / counts[Math.floor(i / 3)]! - smooth[i]!);
  }
  return smooth;
}

/** Each edge of a closed mesh once, as pairs of vertices. */
function edgesOf(triangles: Uint32Array): Uint32Array {
  const edges = new Uint32Array(triangles.length);
  let count = 0;
  for (let corner = 0; corner < triangles.length; corner++) {
    const next = corner % 3 === 2 ? corner - 2 : corner + 1;
    // Its other triangle has the same edge the other way round.
    if (triangles[corner]! > triangles[next]!) continue;
    edges[count++] = triangles[corner]!;
    edges[count++] = triangles[next]!;
  }
  return edges;
}
