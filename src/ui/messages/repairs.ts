import type { FileRepair } from '../../core/figures/figureFile.ts';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/** What was put right while a file was read. */
export const repairs: Readonly<Record<FileRepair['code'], (count: number) => string>> = {
  'vertices-joined': (count) =>
    `${counted(count, 'vertex', 'vertices')} at the place of another ${count === 1 ? 'was' : 'were'} joined with it.`,
  'faces-turned': (count) =>
    `${counted(count, 'triangle', 'triangles')} that faced inwards ${count === 1 ? 'was' : 'were'} turned round.`,
  'all-turned': () => 'The whole surface was inside out and was turned round.',
  'zero-area-dropped': (count) =>
    `${counted(count, 'triangle', 'triangles')} without area ${count === 1 ? 'was' : 'were'} left out.`,
  'duplicates-dropped': (count) =>
    `${counted(count, 'triangle', 'triangles')} that ${count === 1 ? 'was' : 'were'} there twice ${count === 1 ? 'was' : 'were'} left out.`,
  'not-finite-dropped': (count) =>
    `${counted(count, 'triangle', 'triangles')} with coordinates that are not numbers ${count === 1 ? 'was' : 'were'} left out.`,
  'bad-faces-dropped': (count) =>
    `${counted(count, 'face', 'faces')} with fewer than three corners ${count === 1 ? 'was' : 'were'} left out.`,
  'polygons-parted': (count) =>
    `${counted(count, 'face', 'faces')} of more than three corners ${count === 1 ? 'was' : 'were'} parted into triangles.`,
  'weights-mended': (count) =>
    `Skin weights of ${counted(count, 'vertex', 'vertices')} did not add up to one and were made to.`,
  'nan-weights-mended': (count) =>
    `Skin weights of ${counted(count, 'vertex', 'vertices')} were not numbers; the vertices were given to their other joints.`,
  'joints-clamped': (count) =>
    `${counted(count, 'vertex', 'vertices')} followed joints that do not exist and ${count === 1 ? 'was' : 'were'} given to the last of the skin.`,
};

/** Repairs that a person should hear of without looking for them. */
const notable: ReadonlySet<FileRepair['code']> = new Set([
  'all-turned',
  'faces-turned',
  'not-finite-dropped',
  'bad-faces-dropped',
  'nan-weights-mended',
]);

export const isNotable = ({ code }: FileRepair): boolean => notable.has(code);
