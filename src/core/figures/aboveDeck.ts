import { boxOfMesh } from '../meshes/measureMesh.ts';
import { trianglesAbove } from '../meshes/trianglesAbove.ts';
import type { TriangleMesh } from '../meshes/triangleMesh.ts';

/** What lies no higher above the soles, in heights, is a base's deck: as where bodies are fitted to figures on one. */
const deckShare = 0.012;

/** Up to where a base's deck is taken to reach above the soles of a figure in the body frame, in its unit. */
export const deckLevel = (standing: TriangleMesh): number => deckShare * (boxOfMesh(standing)?.max[1] ?? 0);

/** A figure without the deck of the base that it was cut off from, which is level with its soles. */
export const aboveDeck = (standing: TriangleMesh): TriangleMesh =>
  trianglesAbove(standing, deckLevel(standing));
