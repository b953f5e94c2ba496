/** Things in the order of the vertex that each belongs to. */
export interface VertexBuckets {
  /** Where each vertex's things begin in `members`, and behind the last vertex where all end. */
  readonly starts: Uint32Array;
  /** Numbers of the things, those of one vertex ascending. */
  readonly members: Uint32Array;
}

/** Sorts things by their vertex, by counting: `vertexOf` has the vertex of each. */
export function bucketByVertex(vertexOf: Uint32Array, vertices: number): VertexBuckets {
  const starts = new Uint32Array(vertices + 1);
  for (let i = 0; i < vertexOf.length; i++) starts[vertexOf[i]!]!++;
  sumStarts(starts);
  const members = new Uint32Array(vertexOf.length);
  // From the back, so that each start counts down to where it belongs and members stay in order.
  for (let i = vertexOf.length - 1; i >= 0; i--) members[--starts[vertexOf[i]!]!] = i;
  return { starts, members };
}

/** Makes counts the places where each one's things end, from which they are filled in backwards. */
export function sumStarts(counts: Uint32Array): void {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!;
    counts[i] = sum;
  }
}
