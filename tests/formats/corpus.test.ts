import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/core/figures/figureError.ts';
import { defaultChoice, poseBody, reportOf } from '../../src/core/figures/openBody.ts';
import { fileToBody } from '../../src/core/figures/upright.ts';
import { sizeOf, transformBox } from '../../src/core/geometry/boxes.ts';
import { millimetresPer } from '../../src/core/scales/units.ts';
import { corpusEntries, corpusFiles, corpusFolder, corpusTruths, type CorpusEntry } from './corpus.ts';
import { readFiles, trianglesOf } from './fixtures.ts';

const gltf = /\.(glb|gltf|vrm)$/;
const entries = corpusEntries(/^(A_rigged|A_rigged_derived|C_makehuman|D_bad|E_encodings)\//).filter(
  ({ file }) => gltf.test(file) || file === 'D_bad/syn_glb_renamed.stl',
);

async function open(entry: CorpusEntry) {
  const file = await readFiles(corpusFiles(entry));
  const report = reportOf(file);
  return { file, report, posed: poseBody(file, report, defaultChoice(report)) };
}

/** The body's height as it stands, mm. */
async function heightMm(entry: CorpusEntry): Promise<number> {
  const { report, posed } = await open(entry);
  const matrix = fileToBody(posed, {
    millimetresPerUnit: millimetresPer(report.declaredUnit!),
    up: posed.up.axis,
    facing: posed.facing.axis,
    extent: posed.extent,
  });
  const { min, max } = transformBox(matrix, posed.extent!);
  expect(min[1]).toBeCloseTo(0, 6);
  return max[1] - min[1];
}

describe.skipIf(corpusFolder === null)('figure files from elsewhere', () => {
  const mustOpen = entries.filter(
    (entry) => entry.expect.startsWith('opens') && !entry.expect.includes(' or '),
  );
  const mustFail = entries.filter((entry) => entry.expect.startsWith('refused'));
  const mayOpen = entries.filter((entry) => entry.expect.includes(' or '));

  it.each(mustOpen)('opens $file', async (entry) => {
    const { file, report, posed } = await open(entry);
    const byMesh = trianglesOf(file);
    const shown = file.nodes.reduce((sum, { mesh }) => sum + (mesh === null ? 0 : byMesh[mesh]!), 0);
    expect(shown).toBe(entry.triangles ?? shown);
    expect(report.scenes[report.defaultScene]!.bodies).not.toEqual([]);
    expect(posed.extent === null || sizeOf(posed.extent).every((size) => size > 0)).toBe(true);
  });

  // That a vertex is far from all others is for the landmarks to say; here only the height is implausible.
  const warned = mustOpen.filter(({ expect: text, file }) => text.includes('warning') && !/stray/.test(file));

  it.each(warned)('warns about $file', async (entry) => {
    expect((await open(entry)).report.warnings).not.toEqual([]);
  });

  it.each(mustFail)('refuses $file', async (entry) => {
    const failure = await open(entry).then(() => null, failureOf);
    expect(failure).not.toBeNull();
    expect(failure!.code).not.toBe('unexpected');
  });

  it.each(mayOpen)('opens or refuses $file', async (entry) => {
    const failure = await open(entry).then(() => null, failureOf);
    expect(failure?.code).not.toBe('unexpected');
  });

  /** Poses that bend the body are not as high as it is tall. */
  const standing = entries.filter(({ file, groundTruth }) => groundTruth && !/walk|contrapposto/.test(file));

  it.each(standing.filter(({ groundTruth }) => corpusTruths[groundTruth!]?.measures))(
    'finds the stature of $file',
    async (entry) => {
      const truth = corpusTruths[entry.groundTruth!]!.measures!.stature * 1000;
      expect(Math.abs((await heightMm(entry)) - truth)).toBeLessThan(1);
    },
  );

  it('takes the first of two people and names both', async () => {
    const [entry] = corpusEntries(/two_figures_one_scene/);
    const { report, posed } = await open(entry!);
    const bodies = report.scenes[0]!.bodies;
    expect(bodies.map(({ name, triangles }) => [name, triangles])).toEqual([
      ['Casual_Body', 6206],
      ['Casual_Body 2', 6396],
    ]);
    expect(posed.choice).toMatchObject({ scene: 0, body: 0, pose: { kind: 'rest' } });
  });

  it('finds two scenes of one person each', async () => {
    const [entry] = corpusEntries(/two_scenes/);
    const { report } = await open(entry!);
    expect(report.scenes.map(({ bodies }) => bodies.length)).toEqual([1, 1]);
  });

  it('stands the walking rest pose’s bind pose where it was bound', async () => {
    const [entry] = corpusEntries(/rest_pose_is_walk/);
    const { file, report } = await open(entry!);
    const { extent } = poseBody(file, report, { ...defaultChoice(report), pose: { kind: 'bind' } });
    const truth = corpusTruths['mh_male_avg_A']!.measures!.stature;
    expect(extent!.min[1]).toBeCloseTo(0, 3);
    expect(extent!.max[1]).toBeCloseTo(truth, 3);
  });
});
