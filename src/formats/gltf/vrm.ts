import type { GLTF } from '@gltf-transform/core';
import type { FigureFile } from '../../core/figures/figureFile.ts';
import { humanoidJoints, type HumanoidJoint } from '../../core/rigs/humanoid.ts';
import type { StatedCredits } from './credits.ts';
import { isCount, isRecord, valuesAt } from './jsonWalk.ts';

/** What a VRM says of its avatar. */
export interface Vrm {
  readonly version: '0.x' | '1.0';
  readonly meta: StatedCredits;
  readonly humanoid: NonNullable<FigureFile['humanoid']>;
}

/**
 * What the file says as a VRM, or null where it is none. Sources: https://github.com/vrm-c/vrm-specification,
 * `0.0/schema/vrm.meta.schema.json`, `VRMC_vrm-1.0/meta.md` and the humanoid parts beside them.
 */
export function vrmOf(json: GLTF.IGLTF): Vrm | null {
  const { VRMC_vrm: current, VRM: old } = json.extensions ?? {};
  const nodeCount = json.nodes?.length ?? 0;
  const meta = (vrm: unknown, member: string): unknown => valuesAt(vrm, `meta.${member}`)[0]?.value;
  if (isRecord(current))
    return {
      version: '1.0',
      meta: {
        title: meta(current, 'name'),
        author: joined(meta(current, 'authors')),
        licence: meta(current, 'otherLicenseUrl') ?? meta(current, 'licenseUrl'),
        source: joined(meta(current, 'references')),
        copyright: meta(current, 'copyrightInformation'),
      },
      humanoid: currentHumanoid(current, nodeCount),
    };
  if (!isRecord(old)) return null;
  return {
    version: '0.x',
    meta: {
      title: meta(old, 'title'),
      author: meta(old, 'author'),
      licence: meta(old, 'licenseName'),
      source: meta(old, 'reference'),
    },
    humanoid: oldHumanoid(old, nodeCount),
  };
}

const joined = (texts: unknown): unknown => (Array.isArray(texts) ? texts.map(String).join(', ') : texts);

const currentHumanoid = (vrm: unknown, nodeCount: number): Vrm['humanoid'] =>
  pickJoints(
    nodeCount,
    humanoidJoints.map((joint) => [joint, valuesAt(vrm, `humanoid.humanBones.${joint}.node`)[0]?.value]),
  );

const oldHumanoid = (vrm: unknown, nodeCount: number): Vrm['humanoid'] =>
  pickJoints(
    nodeCount,
    valuesAt(vrm, 'humanoid.humanBones.*').map(({ value }) => [
      valuesAt(value, 'bone')[0]?.value,
      valuesAt(value, 'node')[0]?.value,
    ]),
  );

/** Only joints that we know and nodes that there are. */
const pickJoints = (
  nodeCount: number,
  pairs: readonly (readonly [joint: unknown, node: unknown])[],
): Vrm['humanoid'] =>
  Object.fromEntries(
    pairs.filter(
      (pair): pair is readonly [HumanoidJoint, number] =>
        (humanoidJoints as readonly unknown[]).includes(pair[0]) && isCount(pair[1]) && pair[1] < nodeCount,
    ),
  );
