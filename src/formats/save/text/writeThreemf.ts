import { Zip, ZipDeflate } from 'fflate';
import { readLooks } from '../looks/figureLooks.ts';
import { fileNameOf } from '../fileNames.ts';
import type { BakedFigure, SavedFile } from '../saver.ts';
import { threemfObjects } from './threemfObjects.ts';
import { writeModel } from './writeThreemfModel.ts';
import { createTextWriter, joinBytes } from './writeText.ts';

const modelPath = '3D/3dmodel.model';

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
</Types>
`;

const relationships = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="model" Target="/${modelPath}" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
</Relationships>
`;

/** The day that archives begin to count from: the same figure gives the same bytes. */
const modified = '1980-01-02T12:00:00';

/** The quickest: numbers do not pack much better with more care. */
const level = 1;

/** A figure as 3MF (3MF Core Specification 1.3), in millimetres, +Z up and facing −Y, with colours. */
export async function writeThreemf(figure: BakedFigure): Promise<readonly SavedFile[]> {
  const looks = await readLooks(figure);
  const objects = threemfObjects(figure.parts, looks);
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const addFile = (path: string, write: (add: (text: string) => void) => void): void => {
    const entry = new ZipDeflate(path, { level });
    entry.mtime = modified;
    archive.add(entry);
    const writer = createTextWriter((bytes) => entry.push(bytes));
    write(writer.add);
    writer.end();
    entry.push(new Uint8Array(), true);
  };
  addFile('[Content_Types].xml', (add) => add(contentTypes));
  addFile('_rels/.rels', (add) => add(relationships));
  addFile(modelPath, (add) => writeModel(add, figure, looks.materials, objects));
  archive.end();
  return [{ name: `${fileNameOf(figure.name)}.3mf`, bytes: joinBytes(pieces) }];
}
