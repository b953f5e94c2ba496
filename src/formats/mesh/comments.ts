import { units, type UnitId } from '../../core/scales/units.ts';
import { shortText } from '../shortText.ts';

/** Words of comments that name the program that wrote a file. */
const making =
  /\b(export|creat|generat|writt|wrote|made|produc|sav|conver)\w*\s+(by|with|from|using|in)\b|\b(blender|makehuman|meshlab|meshmixer|zbrush|nomad|maya|3ds ?max|cinema ?4d|rhino\w*|houdini|modo|daz|poser|sketchup|wings ?3d|open3d|trimesh|assimp|cloudcompare|vcglib|openscad|freecad|vroid)\b/i;

const unitStatement = /\bunits?\s*[:=]\s*([a-z]+)/i;

const unitWords: ReadonlyMap<string, UnitId> = new Map([
  ...units.map(({ id }) => [id, id] as const),
  ...(
    [
      ['mm', 'millimeter', 'millimetre'],
      ['cm', 'centimeter', 'centimetre'],
      ['dm', 'decimeter', 'decimetre'],
      ['m', 'meter', 'metre'],
    ] as const
  ).flatMap(([id, ...words]) => words.flatMap((word) => [[word, id] as const, [`${word}s`, id] as const])),
  ...(['inch', 'inches'] as const).map((word) => [word, 'in'] as const),
  ...(['foot', 'feet'] as const).map((word) => [word, 'ft'] as const),
]);

/** The first comment that says which program wrote the file, as a text of one line; or null. */
export function generatorOfComments(comments: readonly string[]): string | null {
  const telling = comments.find((comment) => making.test(comment));
  return shortText(telling?.replace(/^[#\s]+/, ''));
}

/** The unit that a comment states, as in `units: mm` or `File units = centimeters`; null where none does. */
export function unitOfComments(comments: readonly string[]): UnitId | null {
  for (const comment of comments) {
    const unit = unitWords.get(unitStatement.exec(comment)?.[1]?.toLowerCase() ?? '');
    if (unit) return unit;
  }
  return null;
}
