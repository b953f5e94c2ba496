import { encodings, man, manInParts, manWithClip, twoBodies, twoScenes } from '../../../tests/e2e/figures.ts';
import {
  boxMan,
  packGlb,
  skinnedBar,
  unpackForChange,
  writeGlb,
  writeGltf,
} from '../../../tests/formats/fixtures.ts';
import { seedFile, seedOf, type Seed } from '../seedFile.ts';

/** glTF: skinned, morphed, animated, in every encoding, of several scenes and bodies, as text; VRM 0.x and 1.0. */
export async function gltfSeeds(): Promise<readonly Seed[]> {
  const files = await Promise.all([man(), manWithClip(), twoScenes(), twoBodies()]);
  const encoded = await Promise.all(encodings.map(({ make }) => make()));
  return [
    seedOf('bar.glb', await writeGlb(skinnedBar(0.4))),
    seedOf('boxes.glb', await writeGlb(boxMan())),
    ...[...files, ...encoded].map(({ name, buffer }) => seedOf(name, buffer)),
    await inParts(),
    await withDataUris(),
    ...(await vrmSeeds()),
  ];
}

async function inParts(): Promise<Seed> {
  const { main, data, picture } = await manInParts();
  return {
    name: 'Man.gltf in parts',
    files: [main, data, picture].map(({ name, buffer }) => seedFile(name, buffer)),
  };
}

async function withDataUris(): Promise<Seed> {
  const [main, ...others] = await writeGltf(skinnedBar());
  const json = JSON.parse(await main!.blob.text()) as { buffers: { uri: string }[] };
  for (const buffer of json.buffers) {
    const data = others.find(({ path }) => path === buffer.uri)!;
    const base64 = Buffer.from(await data.blob.arrayBuffer()).toString('base64');
    buffer.uri = `data:application/octet-stream;base64,${base64}`;
  }
  return seedOf('bar.gltf', JSON.stringify(json));
}

/** The man as an avatar of both versions, whose humanoid names the nodes of his joints. */
async function vrmSeeds(): Promise<readonly Seed[]> {
  const { json, binary } = unpackForChange(Uint8Array.from((await man()).buffer));
  const nodes = (json['nodes'] ?? []) as readonly { readonly name?: string }[];
  const bones = [
    ['hips', 'Hips'],
    ['spine', 'Spine'],
    ['head', 'Head'],
    ['leftUpperArm', 'LeftArm'],
    ['rightUpperArm', 'RightArm'],
    ['leftUpperLeg', 'LeftUpLeg'],
    ['rightUpperLeg', 'RightUpLeg'],
  ].map(([bone, end]) => ({ bone: bone!, node: nodes.findIndex(({ name }) => name?.endsWith(`:${end}`)) }));
  const old = {
    meta: { title: 'Orc', author: 'Ann', licenseName: 'CC0' },
    humanoid: { humanBones: bones },
  };
  const current = {
    specVersion: '1.0',
    meta: { name: 'Orc', authors: ['Ann', 'Ben'], licenseUrl: 'https://vrm.dev/licenses/1.0/' },
    humanoid: { humanBones: Object.fromEntries(bones.map(({ bone, node }) => [bone, { node }])) },
  };
  return [
    seedOf('old.vrm', packGlb({ ...json, extensions: { VRM: old }, extensionsUsed: ['VRM'] }, binary)),
    seedOf(
      'current.vrm',
      packGlb({ ...json, extensions: { VRMC_vrm: current }, extensionsUsed: ['VRMC_vrm'] }, binary),
    ),
  ];
}
