import { boxMesh, writeAsciiStl, writeBinaryStl, writeObj } from '../../../tests/formats/meshFixtures.ts';
import {
  materialNamespace,
  modelText,
  oneObject,
  productionNamespace,
  tetrahedron,
} from '../../../tests/formats/threemf/threemfFixtures.ts';
import { zip64Of } from '../../../tests/formats/zip/zipFixtures.ts';
import { seedOf, type Seed } from '../seedFile.ts';
import { packZip } from '../mutate/packZip.ts';

const box = boxMesh([-10, -8, 0], [10, 8, 60]);

const relationships =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="r0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>';

const threemf = (path: string, model: string, others: Readonly<Record<string, string>> = {}): Seed =>
  seedOf(
    path,
    packZip({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships,
      '3D/3dmodel.model': model,
      ...others,
    }),
  );

const components = modelText(
  `<metadata name="Title">Two &amp; more</metadata><resources>
<object id="1" name="part" type="model">${tetrahedron(8)}</object>
<object id="2"><components><component objectid="1" transform="0 1 0 -1 0 0 0 0 1 10 0 0"/><component objectid="1"/></components></object>
<object id="3"><components><component objectid="2"/><component objectid="1" transform="1 0 0 0 1 0 0 0 1 0 0 30"/></components></object>
</resources><build><item objectid="3" transform="2 0 0 0 2 0 0 0 2 1 2 3"/><item objectid="1"/></build>`,
  'unit="inch"',
);

const colours = modelText(
  `<resources><basematerials id="5"><base name="red" displaycolor="#FF0000"/><base name="glass" displaycolor="#00FF0080"/></basematerials>
<m:colorgroup id="6"><m:color color="#112233"/><m:color color="#445566FF"/><m:color color="#778899"/></m:colorgroup>
<object id="1" pid="5" pindex="1">${tetrahedron(20, ['pid="6" p1="0" p2="1" p3="2"', 'pid="5" p1="0"', 'p1="1"'])}</object>
</resources><build><item objectid="1"/></build>`,
  materialNamespace,
);

const production = modelText(
  `<resources><object id="2" p:UUID="a"><components><component objectid="1" p:path="/3D/Objects/part.model" transform="1 0 0 0 1 0 0 0 1 5 0 0"/></components></object></resources><build p:UUID="b"><item objectid="2"/></build>`,
  `${productionNamespace} requiredextensions="p"`,
);

/** 3MF: plain, with components, colours, and parts of their own. */
export const threemfSeeds = (): readonly Seed[] => [
  threemf('plain.3mf', oneObject(tetrahedron(30), 'unit="millimeter"')),
  threemf('components.3mf', components),
  threemf('colours.3mf', colours),
  threemf('production.3mf', production, { '3D/Objects/part.model': oneObject(tetrahedron(12)) }),
];

/** Zip archives: of one figure in a folder, of a figure with its materials, of several, not deflated, and with 64 bits. */
export const zipSeeds = (glb: Uint8Array): readonly Seed[] => [
  seedOf('one.zip', packZip({ 'set/orc.stl': writeBinaryStl(box), 'set/readme.txt': 'Print at 0.05 mm.' })),
  seedOf(
    'materials.zip',
    packZip({
      'orc.obj': `mtllib orc.mtl\nusemtl a\n${writeObj(box)}`,
      'orc.mtl': 'newmtl a\nKd 1 0 0\nmap_Kd a.png\n',
      'a.png': 'no picture',
    }),
  ),
  seedOf('several.zip', packZip({ 'a.stl': writeAsciiStl(box), 'b/b.glb': glb, 'b/c.obj': writeObj(box) })),
  seedOf('stored.zip', packZip({ 'orc.glb': glb }, 0)),
  seedOf('wide.zip', zip64Of('orc.obj', writeObj(box))),
];
