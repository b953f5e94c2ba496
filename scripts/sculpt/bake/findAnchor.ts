import type { SkinAnchor } from '../../../src/core/body/template/bodyTemplate.ts';
import { type Vec3, cross, dot, subtract } from '../../../src/core/geometry/vectors.ts';

/** The point of the surface that lies nearest to a place, as a triangle and shares. */
export function findAnchor(positions: Float32Array, triangles: Uint32Array, place: Vec3): SkinAnchor {
  let best = Infinity;
  let anchor: SkinAnchor | null = null;
  const corner = (v: number): Vec3 => [positions[v * 3]!, positions[v * 3 + 1]!, positions[v * 3 + 2]!];
  for (let t = 0; t < triangles.length; t += 3) {
    const vertices = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const;
    if (Math.abs(positions[vertices[0] * 3 + 1]! - place[1]) > 60) continue;
    const shares = nearestShares(place, corner(vertices[0]), corner(vertices[1]), corner(vertices[2]));
    const away = [0, 1, 2].map(
      (k) => vertices.reduce((sum, v, i) => sum + shares[i]! * positions[v * 3 + k]!, 0) - place[k]!,
    );
    const distance = Math.hypot(...away);
    if (distance < best) {
      best = distance;
      anchor = { vertices, shares };
    }
  }
  if (!anchor) throw new Error(`No skin lies near ${place.join(', ')}.`);
  return anchor;
}

/** Shares of a triangle's corners in its point nearest to a place: within, else on an edge. */
function nearestShares(place: Vec3, a: Vec3, b: Vec3, c: Vec3): [number, number, number] {
  const [ab, ac, ap] = [subtract(b, a), subtract(c, a), subtract(place, a)];
  const normal = cross(ab, ac);
  const size = dot(normal, normal) || 1e-12;
  const v = dot(cross(ap, ac), normal) / size;
  const w = dot(cross(ab, ap), normal) / size;
  if (v >= 0 && w >= 0 && v + w <= 1) return [1 - v - w, v, w];
  const corners = [a, b, c] as const;
  let best = Infinity;
  let nearest: [number, number, number] = [1, 0, 0];
  for (let from = 0; from < 3; from++) {
    const to = (from + 1) % 3;
    const along = onEdge(place, corners[from]!, corners[to]!);
    const shares: [number, number, number] = [0, 0, 0];
    shares[from] = 1 - along;
    shares[to] = along;
    const distance = Math.hypot(
      ...[0, 1, 2].map((k) => (1 - along) * corners[from]![k]! + along * corners[to]![k]! - place[k]!),
    );
    if (distance >= best) continue;
    best = distance;
    nearest = shares;
  }
  return nearest;
}

function onEdge(place: Vec3, from: Vec3, to: Vec3): number {
  const way = subtract(to, from);
  return Math.max(0, Math.min(1, dot(subtract(place, from), way) / (dot(way, way) || 1e-12)));
}
