import type { FileWarning } from '../../core/figures/figureFile.ts';

/** What is wrong with a file that could be opened all the same. */
export const warnings: Readonly<Record<FileWarning['code'], (names: readonly string[]) => string>> = {
  'missing-image': (names) =>
    `Images are missing, so surfaces are plain: ${names.join(', ')}. Open them together with the file.`,
  'blocked-address': (names) =>
    `Images from elsewhere are never fetched, so surfaces are plain: ${names.join(', ')}. Put them beside the file.`,
  'unknown-extension': (names) =>
    `Left aside, since it is not known here: ${names.join(', ')}. The figure may look other than in its own program.`,
  'joint-out-of-range': (names) =>
    `Some vertices follow joints that do not exist and were given to the last of the skin: ${names.join(', ')}. Check the skin where it was made.`,
  'weights-not-normal': (names) =>
    `Skin weights did not add up to one and were made to: ${names.join(', ')}. Check the skin where it was made.`,
  'not-finite': (names) =>
    `Parts of animations are not numbers and were left out: ${names.map((name) => name || 'unnamed').join(', ')}. Export them again.`,
  'no-triangles': () => 'There are no triangles: the skeleton is all there is to see.',
  'opened-as': ([name, format]) =>
    `The name of ${name} says otherwise, but by its content it is ${format}, and it was opened as that.`,
  'other-files': (names) => `Also among what was opened, and not used: ${names.join(', ')}.`,
  'cut-short': (names) =>
    `The file ends before it should${names.length > 0 ? ` (${names.join(', ')})` : ''}, so part of the figure is missing. Download or export it again.`,
  'missing-material': (names) =>
    `Lists of materials are missing, so colours are plain: ${names.join(', ')}. Open them together with the file.`,
  'parts-left-out': (names) =>
    `Left out, since the file has them for supports or helpers and not for the model: ${names.join(', ')}.`,
};
