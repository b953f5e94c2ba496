import type { HealthCode, HealthFinding } from '../../core/figures/health.ts';

/** What was found, why it matters, and what to do about it, or null where there is nothing to do. */
export interface HealthMessage {
  readonly what: string;
  readonly why: string;
  readonly next: string | null;
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;

/** A few names, and how many more there are. */
const listed = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

/** What there is to say of how sound a body is. */
export const health: Readonly<Record<HealthCode, (finding: HealthFinding) => HealthMessage>> = {
  'not-finite': ({ count }) => ({
    what: `${counted(count, 'vertex stands', 'vertices stand')} nowhere: their coordinates are not numbers.`,
    why: 'Triangles there cannot be drawn or measured, and slicers refuse such files.',
    next: 'Delete those vertices where the figure was made, and export it again.',
  }),
  'inside-out': () => ({
    what: 'The surface is inside out.',
    why: 'Its front faces inwards, so that it looks hollow where back faces are hidden, and slicers may print it wrongly.',
    next: 'Turn it where it was made: in Blender, Mesh › Normals › Recalculate Outside.',
  }),
  'inconsistent-winding': ({ count }) => ({
    what: `${counted(count, 'edge has', 'edges have')} triangles on both sides that face opposite ways.`,
    why: 'It cannot be said there which side is outside, and no volume can be had.',
    next: 'Make them face one way where it was made: in Blender, Mesh › Normals › Recalculate Outside.',
  }),
  holes: ({ count }) => ({
    what: count === 1 ? 'The surface has holes.' : `${count.toLocaleString('en-GB')} pieces have holes.`,
    why: 'Heights and lengths are not affected, but there is no volume, and slicers may leave parts out or fill them.',
    next: 'Close the holes before printing: in Blender, 3D Print Toolbox › Make Manifold; many slicers offer a repair.',
  }),
  'non-manifold': ({ count }) => ({
    what: `${counted(count, 'edge is', 'edges are')} shared by three triangles or more.`,
    why: 'Surfaces touch or run through one another there. It looks right, but slicers may take inside for outside.',
    next: 'Before printing, join the parts to one body: in ZBrush by DynaMesh, in Blender by a remesh.',
  }),
  'open-and-thin': ({ count }) => ({
    what: `${counted(count, 'piece is a surface', 'pieces are surfaces')} without thickness, as hair, cloth or lashes of game figures are.`,
    why: 'They look right and can be measured, but cannot be printed: they have no inside.',
    next: 'Give them thickness before printing: in Blender by the Solidify modifier.',
  }),
  'duplicate-faces': ({ count }) => ({
    what: `${counted(count, 'triangle is', 'triangles are')} there more than once.`,
    why: 'They lie in the same place as others and show nothing; some programs let them flicker.',
    next: 'Nothing needs to be done here. Merging vertices by distance where it was made removes them.',
  }),
  'zero-area': ({ count }) => ({
    what: `${counted(count, 'triangle has', 'triangles have')} no area.`,
    why: 'They show nothing and do not affect measures.',
    next: null,
  }),
  'several-pieces': ({ count }) => ({
    what: `The body is made of ${counted(count, 'piece', 'pieces')} that do not hang together.`,
    why: 'That is common, with eyes, armour and weapons as pieces of their own. Where they overlap, the volume counts twice.',
    next: null,
  }),
  'nan-weights': ({ count }) => ({
    what: `At ${counted(count, 'vertex', 'vertices')} skin weights are not numbers. They were taken for none.`,
    why: 'Those vertices follow their other joints, or the first of the skin, and may stand out in poses.',
    next: 'Check the weights where the figure was rigged, and export it again.',
  }),
  'weights-not-normal': ({ count }) => ({
    what: `At ${counted(count, 'vertex', 'vertices')} skin weights did not add up to one. They were made to.`,
    why: 'Other programs may show those vertices elsewhere when the figure is posed.',
    next: 'Normalise the weights where the figure was rigged, and export it again.',
  }),
  'joints-out-of-range': ({ count }) => ({
    what: `${counted(count, 'vertex follows a joint', 'vertices follow joints')} that the skin does not have. They were given to its last.`,
    why: 'Those vertices may stand out in poses, and other programs may refuse the file.',
    next: 'Check the skin where the figure was rigged, and export it again.',
  }),
  'rest-unlike-bind': ({ count }) => ({
    what: `The skeleton does not stand at rest as it did when the skin was bound: joints are up to ${count} % of its size apart.`,
    why: 'The figure is shown as it stands at rest. Lengths of its limbs are taken from where it was bound.',
    next: 'To see it as it was bound, choose the bind pose.',
  }),
  'missing-images': ({ count, names }) => ({
    what: `${counted(count, 'picture is', 'pictures are')} missing: ${listed(names)}.`,
    why: 'Surfaces that want them are shown plain. Measures are not affected.',
    next: 'Open the pictures together with the file, or the whole folder.',
  }),
};
