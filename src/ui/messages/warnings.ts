import type { FileWarning } from '../../core/figures/figureFile.ts';

/** What is wrong with a file that could be opened all the same. */
export const warnings: Readonly<Record<FileWarning['code'], (names) => string>> = {
  'missing-image': (names) =>
    `Images are missing, so surfaces are plain: ${names.join(', ')}. Open them together with the file.`,
  'blocked-address': (names) =>
    `Data from elsewhere is never fetched: ${names.join(', ')}. Put those files beside the model.`,
  'unknown-extension': (names) =>
    `Left aside, since it is not known here: ${names.join(', ')}. The figure may look different than in its own program.`,
  'joint-out-of-range': () =>
    'Some vertices name joints that do not exist; they were bound to the nearest that does. Check the skin where it was made.',
  'weights-not-normal': () =>
    'The weights of some vertices do not add up to one; they were made to. Check the skin where it was made.',
  'not-finite': (names) =>
    `Some coordinates are not numbers and were left out${names.length ? `: ${names.join(', ')}` : ''}. Heights may be wrong there.`,
  'no-triangles': () => 'There are no triangles: the skeleton is all there is to see.',
  'opened-as': (names) =>
    `Its name says otherwise, but its content is ${names.join(', ')}, so it was opened as that.`,
  'other-files': (names) => `Also among what was opened, and not used: ${names.join(', ')}.`,
};
