import type { Mat4 } from '../../core/geometry/matrices.ts';
import { shortText } from '../shortText.ts';
import type { Archive, ArchiveEntry } from '../zip/openArchive.ts';
import { createMeshBuilder, readIndex, readXmlNumber, type MeshBuilder } from './meshBuilder.ts';
import type { ColorGroup, ModelObject, ModelPart, ModelUnit, Placement } from './modelPart.ts';
import type { RunReader } from './elementRun.ts';
import { createTriangleRun, createVertexRun } from './meshRuns.ts';
import { createNameReader, demandKnown, type NameReader } from './namespaces.ts';
import { readXml, type BrokenText, type XmlAttributes, type XmlReader } from './readXml.ts';
import { timesIn, unitOf } from './units.ts';

type Draft<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** What has been read of a part so far, and which element is open. */
interface Reading {
  readonly archive: Archive;
  readonly broken: BrokenText;
  /** The unit of the whole file; null in the part that says it. */
  readonly fileUnit: ModelUnit | null;
  names: NameReader | null;
  unit: ModelUnit;
  times: number;
  readonly metadata: Map<string, string>;
  readonly objects: Map<string, ModelObject>;
  readonly groups: Map<string, ColorGroup>;
  readonly items: Placement[];
  object: Draft<ModelObject> | null;
  components: Placement[];
  mesh: MeshBuilder | null;
  group: { readonly colors: number[]; readonly names: string[] } | null;
  metadataName: string | null;
  metadataText: string;
  /** Name of the element that was opened last, where nothing was closed since. */
  opened: string | null;
}

/**
 * Reads a model part of a 3MF. `fileUnit`: the unit that its lengths are to be brought to; null: its own. Throws
 * `broken-file`, `unsupported-extension`, `too-many-triangles` and what unpacking throws.
 */
export async function readModelPart(
  archive: Archive,
  entry: ArchiveEntry,
  fileUnit: ModelUnit | null,
  onBytes: (bytes: number) => void,
): Promise<ModelPart> {
  let reading: Reading | null = null;
  const makeReader = (broken: BrokenText): XmlReader => {
    reading = startReading(archive, broken, fileUnit);
    return readerOf(reading);
  };
  await readXml(archive, entry, makeReader, onBytes);
  const { unit, metadata, objects, groups, items } = reading!;
  return { path: entry.path, unit, metadata, objects, groups, items };
}

const startReading = (archive: Archive, broken: BrokenText, fileUnit: ModelUnit | null): Reading => ({
  archive,
  broken,
  fileUnit,
  names: null,
  unit: unitOf(undefined)!,
  times: 1,
  metadata: new Map(),
  objects: new Map(),
  groups: new Map(),
  items: [],
  object: null,
  components: [],
  mesh: null,
  group: null,
  metadataName: null,
  metadataText: '',
  opened: null,
});

function readerOf(reading: Reading): XmlReader {
  return {
    open: (prefixedName, attributes) => {
      if (reading.names === null) return openModel(reading, prefixedName, attributes);
      const name = reading.names.element(prefixedName);
      reading.opened = name;
      if (name !== null) openings.get(name)?.(reading, attributes);
    },
    close: (prefixedName) => {
      const name = reading.names?.element(prefixedName) ?? null;
      reading.opened = null;
      if (name !== null) closings.get(name)?.(reading);
    },
    wantsText: () => reading.metadataName !== null,
    text: (text) => {
      reading.metadataText += text;
    },
    run: () => runOf(reading),
  };
}

/** A run stands at the beginning of an element: what comes later may be in a comment. */
function runOf(reading: Reading): RunReader | null {
  const { mesh, opened } = reading;
  reading.opened = null;
  if (!mesh) return null;
  if (opened === 'vertices') return createVertexRun(mesh);
  return opened === 'triangles' ? createTriangleRun(mesh) : null;
}

/** The element that all others are in. */
function openModel(reading: Reading, name: string, attributes: XmlAttributes): void {
  reading.names = createNameReader(attributes);
  if (reading.names.element(name) !== 'model') throw reading.broken();
  demandKnown(attributes, reading.archive.name);
  const unit = unitOf(attributes.unit);
  if (!unit) throw reading.broken(attributes.unit);
  reading.unit = unit;
  reading.times = timesIn(unit, reading.fileUnit ?? unit);
}

const openings: ReadonlyMap<string, (reading: Reading, attributes: XmlAttributes) => void> = new Map<
  string,
  (reading: Reading, attributes: XmlAttributes) => void
>([
  ['metadata', openMetadata],
  ['basematerials', (reading, attributes) => openGroup(reading, attributes, 'materials')],
  ['base', addMaterial],
  ['colorgroup', (reading, attributes) => openGroup(reading, attributes, 'colors')],
  ['color', addColor],
  ['object', openObject],
  ['mesh', openMesh],
  ['vertex', ({ mesh }, attributes) => mesh?.addVertex(attributes)],
  ['triangle', ({ mesh }, attributes) => mesh?.addTriangle(attributes)],
  ['component', addComponent],
  ['item', addItem],
]);

const closings: ReadonlyMap<string, (reading: Reading) => void> = new Map<string, (reading: Reading) => void>(
  [
    ['metadata', closeMetadata],
    ['basematerials', closeGroup],
    ['colorgroup', closeGroup],
    ['mesh', closeMesh],
    ['object', closeObject],
  ],
);

function openMetadata(reading: Reading, { name }: XmlAttributes): void {
  // Objects have metadata too, which say nothing of the whole.
  if (reading.object === null && name !== undefined) reading.metadataName = name;
}

function closeMetadata(reading: Reading): void {
  const { metadataName: name, metadata } = reading;
  const text = shortText(reading.metadataText);
  if (name !== null && text !== null && !metadata.has(name)) metadata.set(name, text);
  reading.metadataName = null;
  reading.metadataText = '';
}

function openGroup(reading: Reading, { id }: XmlAttributes, kind: ColorGroup['kind']): void {
  const group = { kind, colors: [], names: [] };
  reading.group = group;
  if (id !== undefined) reading.groups.set(id, group);
}

function closeGroup(reading: Reading): void {
  reading.group = null;
}

function addMaterial({ group, broken }: Reading, { name, displaycolor }: XmlAttributes): void {
  group?.colors.push(displaycolor === undefined ? white : readColor(displaycolor, broken));
  group?.names.push(shortText(name) ?? '');
}

function addColor({ group, broken }: Reading, { color }: XmlAttributes): void {
  group?.colors.push(color === undefined ? white : readColor(color, broken));
}

const white = 0xffffffff;

/** `#RRGGBB` or `#RRGGBBAA`, sRGB (§5.1.1). */
function readColor(text: string, broken: BrokenText): number {
  const digits = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(text.trim());
  if (!digits) throw broken(text);
  return Number.parseInt(`${digits[1]}${digits[2] ?? 'ff'}`, 16);
}

function openObject(reading: Reading, attributes: XmlAttributes): void {
  const { id, name, type = 'model', pid, pindex } = attributes;
  if (id === undefined || reading.objects.has(id)) throw reading.broken();
  reading.components = [];
  reading.object = {
    id,
    name: shortText(name) ?? '',
    type,
    group: pid ?? null,
    groupIndex: pindex === undefined ? 0 : readIndex(pindex, reading.broken),
    mesh: null,
    components: reading.components,
  };
}

function closeObject(reading: Reading): void {
  if (reading.object) reading.objects.set(reading.object.id, reading.object);
  reading.object = null;
}

function openMesh(reading: Reading): void {
  if (reading.object?.mesh) throw reading.broken();
  if (reading.object) reading.mesh = createMeshBuilder(reading.times, reading.broken);
}

function closeMesh(reading: Reading): void {
  if (reading.object && reading.mesh) reading.object.mesh = reading.mesh.build(reading.archive.name);
  reading.mesh = null;
}

function addComponent(reading: Reading, attributes: XmlAttributes): void {
  if (reading.object) reading.components.push(readPlacement(reading, attributes));
}

function addItem(reading: Reading, attributes: XmlAttributes): void {
  reading.items.push(readPlacement(reading, attributes));
}

function readPlacement({ broken, names, times }: Reading, attributes: XmlAttributes): Placement {
  const { objectid, transform } = attributes;
  if (objectid === undefined) throw broken();
  return {
    object: objectid,
    path: names!.production(attributes, 'path'),
    transform: transform === undefined ? null : readTransform(transform, times, broken),
  };
}

/** Twelve numbers: a row each for x, y, z and the origin, for points as rows (§3.3), which are columns for ours. */
function readTransform(text: string, times: number, broken: BrokenText): Mat4 {
  const m = text.trim().split(/\s+/, 13).map(readXmlNumber);
  if (m.length !== 12 || !m.every(Number.isFinite)) throw broken();
  const [x, y, z] = m.slice(9).map((number) => number * times);
  return [m[0]!, m[1]!, m[2]!, 0, m[3]!, m[4]!, m[5]!, 0, m[6]!, m[7]!, m[8]!, 0, x!, y!, z!, 1];
}
