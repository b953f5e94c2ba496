import { sizeOf, type Box } from '../geometry/boxes.ts';
import { lengthOf } from '../geometry/vectors.ts';
import { baseNodesOf, boxOfParts, type BodyPart } from './baseNodes.ts';
import type { FigureFile } from './figureFile.ts';
import type { BodyReport, PrimitivePart, SceneReport } from './figureReport.ts';
import { groupParts } from './groupParts.ts';
import { parentsFirst } from './nodeOrder.ts';
import { localTransforms } from './nodeTransforms.ts';
import { worldTransforms } from './worldTransforms.ts';
import { restPose } from './pose.ts';
import { splitBody } from './splitBody.ts';
import { extentOf, poseMeshes } from './posedMeshes.ts';

/** What is lower than this share of the tallest body is not a whole one: a prop, a weapon, a creature at its feet. */
const wholeShare = 0.5;

/** A body's parts and what is told of it. */
interface Body {
  readonly parts: readonly BodyPart[];
  readonly report: BodyReport;
  /** In file coordinates, at rest; found when first asked for. Null without triangles. */
  readonly box: Box | null;
}

/**
 * The bodies of each scene: the figures that can be chosen, in the order of their nodes, and the one that is
 * taken until then. A file that names the joints of a person, as VRM does, has a body even without triangles.
 * `isSplit`: whether bodies are told apart within meshes too, which takes a look at every triangle.
 */
export function scenesOf(file: FigureFile, isSplit = true): readonly SceneReport[] {
  const { localMatrices, morphWeights } = localTransforms(file, restPose);
  const worlds = worldTransforms(file.nodes, localMatrices);
  const boxOfNode = (node: number): Box => extentOf(poseMeshes(file, [node], worlds, morphWeights))!;
  return file.scenes.map(({ name }, scene) => {
    const parts = nodesOfScene(file, scene).flatMap((node) => partOf(file, node, boxOfNode));
    const bodies = groupParts(file, parts).flatMap((group) => {
      const isRigid = group.every((part) => !part.isSkinned);
      const nodes = group.map((part) => part.node);
      const apart = isSplit && isRigid ? splitBody(poseMeshes(file, nodes, worlds, morphWeights)) : [];
      if (apart.length === 0) return [describeBody(file, group)];
      return apart.map((own) => {
        const box = extentOf(poseMeshes(file, nodes, worlds, morphWeights, own));
        return { ...describeBody(file, group, own), box };
      });
    });
    if (bodies.length === 0 && file.humanoid) bodies.push(describeBody(file, []));
    return {
      name,
      bodies: numberAlike(bodies.map(({ report }) => report)),
      defaultBody: defaultBodyOf(bodies),
    };
  });
}

/** Numbers of all nodes of a scene, parents before their children. */
function nodesOfScene(file: FigureFile, scene: number): readonly number[] {
  const inScene = new Set(file.scenes[scene]?.roots);
  return parentsFirst(file.nodes).filter((index) => {
    const parent = file.nodes[index]?.parent ?? null;
    if (parent !== null && inScene.has(parent)) inScene.add(index);
    return inScene.has(index);
  });
}

function partOf(file: FigureFile, index: number, boxOfNode: (node: number) => Box): readonly BodyPart[] {
  const node = file.nodes[index];
  const mesh = file.meshes[node?.mesh ?? -1];
  if (!node || !mesh || mesh.primitives.length === 0) return [];
  let box: Box | null = null;
  return [
    {
      node: index,
      names: [node.name, mesh.name],
      isSkinned: node.skin !== null,
      get box() {
        return (box ??= boxOfNode(index));
      },
    },
  ];
}

/** A body of some parts; of the primitives that `own` names only the triangles that it names. */
function describeBody(
  file: FigureFile,
  parts: readonly BodyPart[],
  own: readonly PrimitivePart[] = [],
): Body {
  const primitives = parts.flatMap(({ node }) => file.meshes[file.nodes[node]?.mesh ?? -1]?.primitives ?? []);
  const count = (numbersOf: (primitive: (typeof primitives)[number]) => number): number =>
    primitives.reduce((sum, primitive) => sum + numbersOf(primitive), 0);
  return {
    parts,
    get box() {
      return boxOfParts(parts);
    },
    report: {
      name: nameOfBody(file, parts),
      meshNodes: parts.map(({ node }) => node),
      baseNodes: baseNodesOf(parts),
      triangles:
        own.length > 0
          ? own.reduce((sum, { triangles }) => sum + triangles.length, 0)
          : count(({ indices, positions }) => (indices?.length ?? positions.length / 3) / 3),
      vertices: count(({ positions }) => positions.length / 3),
      parts: own,
    },
  };
}

/** The name of the largest part that has one: its node's, else its mesh's. */
function nameOfBody(file: FigureFile, parts: readonly BodyPart[]): string {
  const bySize = [...parts].sort((a, b) => lengthOf(sizeOf(b.box)) - lengthOf(sizeOf(a.box)));
  const root = file.nodes[file.humanoid?.hips ?? -1];
  return bySize.flatMap(({ names }) => names).find((name) => name !== '') ?? root?.name ?? '';
}

/** The same bodies, with a number behind each name that an earlier one has. */
const numberAlike = (bodies: readonly BodyReport[]): readonly BodyReport[] =>
  bodies.map((body, index) => {
    const earlier = bodies.slice(0, index).filter(({ name }) => name === body.name).length;
    return earlier === 0 || body.name === '' ? body : { ...body, name: `${body.name} ${earlier + 1}` };
  });

/** The first whole body: of the rigged ones where there are any, not much lower than the tallest. */
function defaultBodyOf(bodies: readonly Body[]): number {
  if (bodies.length < 2) return 0;
  const heightOf = ({ box }: Body): number => (box ? sizeOf(box)[1] : 0);
  const isRigged = ({ parts }: Body): boolean => parts.some((part) => part.isSkinned);
  const candidates = bodies.some(isRigged) ? bodies.filter(isRigged) : bodies;
  const tallest = Math.max(0, ...candidates.map(heightOf));
  const first = candidates.find((body) => heightOf(body) >= wholeShare * tallest);
  return first ? bodies.indexOf(first) : 0;
}
