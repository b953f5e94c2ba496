/** What a file that is not read is, and what to do instead; where that is missing, any export will do. */
interface UnreadText {
  readonly why: string;
  readonly next?: string;
}

const exportFrom = (program: string): string => `In ${program} export it as GLB, OBJ or STL, and open that.`;

/** Kinds of file that people try and that are not read, by the reader's id for them. */
export const unreadKinds: Readonly<Record<string, UnreadText>> = {
  fbx: {
    why: 'It is an FBX file, a closed format that is not read here.',
    next: 'Open it in Blender or in the program that made it, export it as GLB (glTF), which keeps its skeleton, and open that.',
  },
  blend: {
    why: 'It is a Blender project, which only Blender can open.',
    next: 'In Blender choose File, Export, glTF 2.0, and open that file.',
  },
  usd: {
    why: 'It is a USD file (usd, usdz), which is not read here.',
    next: 'Open it in Blender, choose File, Export, glTF 2.0, and open that file.',
  },
  step: {
    why: 'It is a STEP or IGES file: exact surfaces of a CAD program, which have no triangles yet.',
    next: 'In the CAD program (FreeCAD, Fusion, …) export it as 3MF or STL, and open that.',
  },
  dae: {
    why: 'It is a COLLADA file, which is not read here.',
    next: exportFrom('Blender or the program that made it'),
  },
  zbrush: {
    why: 'It is a ZBrush tool or project, which only ZBrush can open.',
    next: 'In ZBrush choose Zplugin, 3D Print Hub, Export to STL (or Tool, Export for OBJ), and open that file.',
  },
  lychee: {
    why: 'It is a Lychee Slicer scene, which only Lychee can open.',
    next: 'In Lychee export the mesh as STL, or open the STL that the scene was made from.',
  },
  sliced: {
    why: 'It is sliced for a printer: layers or movements, from which no model can be had again.',
    next: 'Open the STL, OBJ or 3MF that it was sliced from.',
  },
  'gaussian-splat': {
    why: 'It is a Gaussian splat: a cloud of blurred spots that looks like a photograph and has no surface to measure.',
    next: 'In the program that made it export a mesh (OBJ, PLY or GLB), and open that.',
  },
  maya: { why: 'It is a Maya scene, which only Maya can open.', next: exportFrom('Maya') },
  max: { why: 'It is a 3ds Max scene, which only 3ds Max can open.', next: exportFrom('3ds Max') },
  c4d: { why: 'It is a Cinema 4D scene, which only Cinema 4D can open.', next: exportFrom('Cinema 4D') },
  '3ds': {
    why: 'It is a 3DS file, an old format that is not read here.',
    next: exportFrom('Blender or the program that made it'),
  },
  x3d: {
    why: 'It is an X3D or VRML file, which is not read here.',
    next: exportFrom('Blender or MeshLab'),
  },
  amf: {
    why: 'It is an AMF file, which 3MF has replaced and which is not read here.',
    next: 'Open it in your slicer (PrusaSlicer, Cura, …), export it as 3MF or STL, and open that.',
  },
  sketchup: { why: 'It is a SketchUp model, which is not read here.', next: exportFrom('SketchUp') },
  abc: {
    why: 'It is an Alembic file, which is not read here.',
    next: exportFrom('Blender or the program that made it'),
  },
  mtl: {
    why: 'It is the list of materials of an OBJ file, without any shape.',
    next: 'Open the OBJ file that it belongs to, together with it.',
  },
  html: {
    why: 'It is a web page, perhaps one that was saved in place of the model.',
    next: 'Download the model itself and open that.',
  },
  'git-lfs': {
    why: 'It is a placeholder of Git LFS; the model itself was not downloaded.',
    next: 'Run “git lfs pull” in its repository, then open it again.',
  },
  image: {
    why: 'It is an image.',
    next: 'Open the model that the image belongs to, together with it.',
  },
  pdf: { why: 'It is a PDF document.', next: 'Open the model that it tells of.' },
  archive: {
    why: 'It is a packed archive of a kind that is not unpacked here; only zip is.',
    next: 'Unpack it on your computer and drop the folder here.',
  },
  zip: {
    why: 'It is a zip archive that is empty, or stands inside another archive.',
    next: 'Unpack it on your computer and drop the folder here.',
  },
  json: {
    why: 'It is a text of data (JSON), but not glTF.',
    next: 'Open the model file that it belongs to.',
  },
  text: { why: 'It is a text, not a model.', next: 'Open the model file that it belongs to.' },
};
