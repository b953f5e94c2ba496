import { mutateFile } from './mutate/mutateFile.ts';
import { randomOfCase, type Random } from './random.ts';
import type { Seed, SeedFile } from './seedFile.ts';

/** Files that are given together, and what they were made from. */
export interface FuzzCase {
  readonly seedName: string;
  readonly files: readonly SeedFile[];
}

const extensions = ['stl', 'obj', 'ply', '3mf', 'zip', 'glb', 'gltf', 'vrm', 'GLB', 'fbx', 'png', 'txt', ''];
const oddPaths = [
  '../figure.stl',
  '/etc/figure.obj',
  'C:\\figures\\a.glb',
  '__proto__',
  'a'.repeat(250),
  ' .',
  'é<b>.ply',
];

/** Case `number` of seed `seed`: always the same bytes. `seeds`: what `makeSeeds` gives. */
export function makeCase(seeds: readonly (readonly Seed[])[], seed: number, number: number): FuzzCase {
  const random = randomOfCase(seed, number);
  const group = random.pick(seeds);
  const { name, files } = random.pick(group);
  const otherOf = () => random.pick(random.pick(random.isLucky(0.6) ? [group] : seeds)).files[0]!.bytes;
  const changedOne = random.isLucky(0.7) ? 0 : random.below(files.length);
  const changed = files.map(({ path, bytes }, i) => ({
    path: random.isLucky(0.04) ? otherPath(path, random) : path,
    bytes: i === changedOne ? mutateFile(bytes, random, otherOf) : bytes,
  }));
  if (changed.length > 1 && random.isLucky(0.05)) changed.splice(random.below(changed.length), 1);
  if (random.isLucky(0.02))
    changed.push({ path: random.pick(['more.stl', files[0]!.path]), bytes: otherOf() });
  return { seedName: name, files: changed };
}

const otherPath = (path: string, random: Random): string =>
  random.isLucky(0.7) ? `${path.replace(/\.[^.]*$/, '')}.${random.pick(extensions)}` : random.pick(oddPaths);
