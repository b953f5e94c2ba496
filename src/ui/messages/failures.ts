import type { Breakage } from '../../core/figures/figureError.ts';
import type { Notice } from '../../state/taskStore.ts';
import { formatBytes } from './formatBytes.ts';
import { unreadKinds } from './unreadKinds.ts';

type Failure = Notice['failure'];

/** What happened, why, and what to do next. */
export interface FailureText {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

type FailureTexts = {
  readonly [Code in Failure['code']]: (data: Extract<Failure, { code: Code }>['data']) => FailureText;
};

const nothingChanged = 'What was open before is as it was.';

const breakages: Readonly<Record<Breakage, string>> = {
  container: 'Its binary container does not hold together.',
  json: 'Its description is not valid JSON.',
  'missing-field': 'A part that every such file must have is missing.',
  'bad-reference': 'One part points at another that is not there.',
  'out-of-bounds': 'A part reaches beyond the end of the data that it is stored in.',
  'count-mismatch': 'Two lists that belong together have different lengths.',
  'node-loop': 'A node is its own ancestor.',
  'two-parents': 'A node has two parents.',
  'index-out-of-range': 'A triangle uses a vertex that does not exist.',
  'no-scene': 'It has no scene, so there is nothing to show.',
  decoding: 'Its compressed data cannot be unpacked.',
  text: 'It has a line or a number that cannot be read.',
  header: 'Its beginning, which says what follows, does not make sense.',
  archive: 'Its archive does not hold together, is locked, or is packed in a way that is not read.',
  'no-model-part': 'It is an archive named 3MF, but it has no model in it.',
  'too-deep': 'Its parts stand in one another too deeply, or too many times over.',
};

const exportAgain = 'In the program that made it, export it as GLB, STL, OBJ, PLY or 3MF, and open that.';

const count = (number: number): string => number.toLocaleString('en');

/** The sentences for every failure that is expected. */
export const failures: FailureTexts = {
  'empty-file': ({ name }) => ({
    what: `${name} is empty.`,
    why: 'It has no bytes; a download or a copy may have been cut short.',
    next: 'Get the file again and open it.',
  }),
  'not-a-figure-format': ({ name, looksLike }) => {
    const kind = looksLike === null ? undefined : unreadKinds[looksLike];
    return {
      what: `${name} cannot be opened.`,
      why:
        kind?.why ??
        'What it holds is none of what is read here: glTF, GLB, VRM, STL, OBJ, PLY, 3MF, and zip archives of them.',
      next: kind?.next ?? exportAgain,
    };
  },
  'unsupported-version': ({ name, version }) => ({
    what: `${name} cannot be opened.`,
    why: `It is glTF ${version}; version 2.0 is read.`,
    next: 'Convert it to glTF 2.0, then open it again.',
  }),
  'broken-file': ({ name, breakage, where }) => ({
    what: `${name} is damaged.`,
    why: breakages[breakage] + (where ? ` Place: ${where}.` : ''),
    next: `Export or download it again. ${nothingChanged}`,
  }),
  'truncated-file': ({ name, expectedBytes, actualBytes }) => ({
    what: `${name} is not complete.`,
    why: `It should have ${formatBytes(expectedBytes)} and has ${formatBytes(actualBytes)}.`,
    next: 'Download or copy it again, then open it.',
  }),
  'missing-side-file': ({ name, missing }) => ({
    what:
      missing.length === 1 ? `${name} needs one more file.` : `${name} needs ${missing.length} more files.`,
    why: 'It refers to files beside it that were not given:',
    next: 'Add them here, or open the whole folder.',
  }),
  'blocked-address': ({ name, addresses }) => ({
    what: `${name} was not opened.`,
    why: `It wants data from elsewhere, which is never fetched: ${addresses.join(', ')}.`,
    next: 'Download those files, put them beside it, and open a copy that refers to them by name.',
  }),
  'unsupported-extension': ({ name, extensions }) => ({
    what: `${name} cannot be opened.`,
    why: `It requires what is not supported here: ${extensions.join(', ')}.`,
    next: 'Export it without that, then open it again.',
  }),
  'not-finite': ({ where }) => ({
    what: 'The figure cannot be shown.',
    why: `Some of its coordinates are not numbers (${where}).`,
    next: `Repair the mesh in the program that made it and export it again. ${nothingChanged}`,
  }),
  'no-triangles': () => ({
    what: 'There is no figure in this file.',
    why: 'It holds no triangles: perhaps only a skeleton, lines, points or an animation.',
    next: 'Export the mesh too, then open it again.',
  }),
  'too-few-triangles': ({ triangles }) => ({
    what: 'There is no figure in this file.',
    why: `It holds ${triangles === 1 ? 'a single triangle' : `${count(triangles)} triangles`}, and no figure is made of so little; the export may have gone wrong.`,
    next: 'Check what was exported, then open it again.',
  }),
  'no-extent': () => ({
    what: 'The figure cannot be shown.',
    why: 'All of it lies in one point, as when a scale was set to nought.',
    next: 'Check the scale in the program that made it and export it again.',
  }),
  'too-large': ({ name, bytes, limitBytes }) => ({
    what: `${name} is too large.`,
    why: `It has ${formatBytes(bytes)}; up to ${formatBytes(limitBytes)} can be opened in a browser.`,
    next: 'Reduce the mesh or its textures, then open it again.',
  }),
  'unpacks-too-large': ({ name, bytes, packedBytes }) => ({
    what: `${name} was not unpacked.`,
    why: `Its ${formatBytes(packedBytes)} would become ${formatBytes(bytes)} or more, far beyond what models need; such archives are often made to fill up memory.`,
    next: 'If you trust it, unpack it yourself and open the model. If not, get it elsewhere.',
  }),
  'too-many-triangles': ({ triangles, limit }) => ({
    what: 'The figure is too detailed to show.',
    why: `It has ${count(triangles)} triangles with all its copies; up to ${count(limit)} can be drawn.`,
    next: `Reduce it where it was made (“decimate” in most programs), then open it again. ${nothingChanged}`,
  }),
  'many-triangles': ({ triangles, reduced }) => ({
    what: 'The figure is very detailed.',
    why: `It has ${count(triangles)} triangles, which take much memory to draw.`,
    next: `Open it whole, or reduced to ${count(reduced)} triangles.`,
  }),
  'several-files': ({ name, files }) => ({
    what: name ? `There are ${files.length} figures in ${name}.` : `${files.length} figures were given.`,
    why: 'Only you can say which of them you mean.',
    next: 'Choose one or more.',
  }),
  'empty-folder': ({ name }) => ({
    what: `There is no figure in ${name}.`,
    why: 'The folder and those in it hold no file of a kind that is read.',
    next: 'Name a folder that holds GLB, glTF, VRM, STL, OBJ, PLY, 3MF or ZIP files.',
  }),
  'not-found': ({ name }) => ({
    what: `${name} was not found.`,
    why: 'It is not among the files that were given.',
    next: 'Check its name and where it is, then open it again.',
  }),
  'worker-lost': () => ({
    what: 'The figure could not be opened.',
    why: 'The part of this program that reads files broke down over it, most likely because memory ran out.',
    next: `Close other pages or reduce the figure, then open it again. ${nothingChanged}`,
  }),
  cancelled: () => ({
    what: 'Opening was cancelled.',
    why: 'You asked for it.',
    next: nothingChanged,
  }),
  unexpected: ({ message }) => ({
    what: 'Something went wrong in this program.',
    why: message,
    next: `Try again; if it happens again, please report it with the file. ${nothingChanged}`,
  }),
  'no-webgl': () => ({
    what: 'Figures cannot be drawn here.',
    why: 'This browser gives no access to 3D graphics (WebGL 2).',
    next: 'Turn on hardware acceleration in its settings, or use another browser.',
  }),
  'drawing-failed': ({ message }) => ({
    what: 'The figure was read but cannot be drawn.',
    why: message,
    next: `Export it again, if you can with simpler materials. ${nothingChanged}`,
  }),
  'link-not-found': ({ path }) => ({
    what: 'The figure that this link names was not found.',
    why: `There is nothing at ${path}.`,
    next: 'Check the link, or open a file from your computer.',
  }),
  'link-elsewhere': ({ path }) => ({
    what: 'The figure that this link names was not opened.',
    why: `${path} is on another host, from where nothing is ever fetched.`,
    next: 'Download the file and open it here.',
  }),
  'nothing-dropped': () => ({
    what: 'Nothing was opened.',
    why: 'What was dropped holds no files, or they could not be read from the disk.',
    next: 'Drop the file or folder again, or use Open figure.',
  }),
  'not-kept': () => ({
    what: 'Your work cannot be kept in this browser.',
    why: 'It gives no room to store it: it may be full, or this is a private window.',
    next: 'You can go on working, but it will be gone when the page is closed.',
  }),
  'link-copied': ({ left }) => ({
    what: 'The link to this view is copied.',
    why:
      left === 0
        ? 'It opens the same figures, scales, guides and view.'
        : `It leaves out ${left === 1 ? 'one figure' : `${left} figures`} from your own computer: nothing is uploaded, so nobody else could open them.`,
    next: 'Paste it where you want it.',
  }),
  'link-not-copied': ({ link }) => ({
    what: 'The link could not be copied.',
    why: 'The browser does not let this page write to the clipboard.',
    next: `Copy it yourself: ${link}`,
  }),
  'not-restored': ({ reason }) => ({
    what: 'The last project could not be opened again.',
    why: notRestored[reason],
    next: 'Open its figures again from your computer.',
  }),
};

const notRestored = {
  newer: 'It was saved by a newer version of this program.',
  invalid: 'What was saved is damaged.',
  files: 'The browser no longer has its files.',
} as const;
