import { describe, expect, it } from 'vitest';
import { childOf, medianMan, medianWoman } from '../../src/core/body/settings/bodySettings.ts';
import { bones } from '../../src/core/body/bones.ts';
import { findPose } from '../../src/core/body/pose/posePresets.ts';
import { standing } from '../../src/core/body/pose/standing.ts';
import { standOnGround } from '../../src/core/body/pose/standOnGround.ts';
import { moveBody } from '../../src/core/body/pose/moveBody.ts';
import { makeReference, poseReference } from '../../src/core/body/referenceBody.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { distance, midpoint, type Vec3 } from '../../src/core/geometry/vectors.ts';
import type { LandmarkId } from '../../src/core/landmarks/landmarkIds.ts';
import type { FollowAsk } from '../../src/core/project/followAsk.ts';
import type { ReferenceModel } from '../../src/core/project/derivedReference.ts';
import type { ReferenceRequest, ReferenceResponse } from '../../src/workers/referenceProtocol.ts';
import { referenceFailureOf, ReferenceWorker } from '../../src/workers/referenceWorker.ts';
import { serveReferences } from '../../src/workers/serveReferences.ts';
import { surePoints } from '../core/body/follow/followed.ts';

/** A worker in the same thread, through structured clones as a real one; it can be made to stop answering. */
class LocalWorker extends EventTarget {
  isStuck = false;
  isTerminated = false;
  readonly #serve = serveReferences((response, handedOver) =>
    this.#answer(structuredClone(response, { transfer: [...handedOver] })),
  );

  readonly postMessage = (request: ReferenceRequest): void => {
    if (!this.isStuck) void this.#serve(request);
  };

  readonly terminate = (): void => {
    this.isTerminated = true;
  };

  #answer(response: ReferenceResponse): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }
}

function startReferenceWorker() {
  const workers: LocalWorker[] = [];
  const client = new ReferenceWorker(() => {
    workers.push(new LocalWorker());
    return workers.at(-1)!;
  });
  return { client, workers };
}

const bytesOf = ({ positions, normals, indices }: ReferenceModel): Buffer =>
  Buffer.concat([positions, normals, indices].map(({ buffer }) => Buffer.from(buffer)));

const low = { pose: 'down', level: 'low' } as const;

describe('ReferenceWorker', () => {
  it('makes a body that stands on the ground, with a normal for each vertex', async () => {
    const { client, workers } = startReferenceWorker();
    const model = await client.ask('make', { settings: medianMan, ...low });
    expect(model.statureMm).toBe(1755);
    expect(model.box.min[1]).toBeCloseTo(0, 3);
    expect(model.box.max[1]).toBeCloseTo(1755, 0);
    expect(model.normals).toHaveLength(model.positions.length);
    expect(Math.max(...model.indices)).toBe(model.positions.length / 3 - 1);
    expect(Math.hypot(...model.normals.slice(0, 3))).toBeCloseTo(1, 4);
    expect(model.landmarks['vertex']![1]).toBeCloseTo(1755, 0);
    expect(model.footprint).not.toBeNull();
    expect(workers).toHaveLength(1);
  });

  it('gives the same bytes for the same settings, though the buffers of the first were handed over', async () => {
    const { client } = startReferenceWorker();
    const settings = { ...medianWoman, build: 80 };
    const first = bytesOf(await client.ask('make', { settings, ...low }));
    expect(bytesOf(await client.ask('make', { settings, ...low })).equals(first)).toBe(true);
    const other = startReferenceWorker().client;
    expect(bytesOf(await other.ask('make', { settings, ...low })).equals(first)).toBe(true);
  });

  it('poses the same body, with its soles on the ground', async () => {
    const { client } = startReferenceWorker();
    const sitting = await client.ask('make', { settings: medianMan, level: 'low', pose: 'sit' });
    expect(sitting.box.min[1]).toBeCloseTo(0, 3);
    expect(sitting.box.max[1]).toBeLessThan(1500);
    expect(sitting.statureMm).toBe(1755);
  });

  it('measures a body, with targets and percentiles', async () => {
    const { client } = startReferenceWorker();
    const measures = await client.ask('measure', { settings: medianMan });
    const stature = measures.find(({ id }) => id === 'stature')!;
    expect(stature).toMatchObject({ label: 'Stature', kind: 'height', targetMm: 1755 });
    expect(stature.mm).toBeCloseTo(1755, 0);
    expect(stature.percentile).toBeCloseTo(50, 0);
    expect(measures.length).toBeGreaterThan(45);
    const ofChild = await client.ask('measure', { settings: childOf(7, 'male') });
    const percentileOf = (id: string): number | null => ofChild.find((each) => each.id === id)!.percentile;
    expect(percentileOf('stature')).toBeCloseTo(50, 0);
    expect(percentileOf('handLength')).toBeNull();
  });

  it('says why nobody can have the settings', async () => {
    const { client } = startReferenceWorker();
    const making = client.ask('make', { settings: { ...medianMan, statureMm: 900 }, ...low });
    const failure = await making.then(() => null, referenceFailureOf);
    expect(failure).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'stature-out-of-range', data: { mm: 900 } }],
    });
  });

  it('rejects all jobs of a worker that broke down, and starts another for the next', async () => {
    const { client, workers } = startReferenceWorker();
    await client.ask('make', { settings: medianMan, ...low });
    workers[0]!.isStuck = true;
    const making = client.ask('make', { settings: medianWoman, ...low }).then(() => null, referenceFailureOf);
    workers[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await making).toEqual({
      kind: 'failed',
      failure: { code: 'worker-lost', data: { message: 'out of memory' } },
    });
    expect(workers[0]!.isTerminated).toBe(true);
    await client.ask('make', { settings: medianWoman, ...low });
    expect(workers).toHaveLength(2);
  });
});

const statureMm = 1626;

/** A woman who walks, somewhere off the middle, as a figure whose landmarks are found. */
async function walkingWoman(): Promise<FollowAsk> {
  const template = await loadTemplate();
  const woman = makeReference(template, medianWoman, 'low');
  const walking = poseReference(template, woman, findPose('walk')!.pose);
  const points = surePoints(moveBody(standOnGround(walking), [40, 0, -25]), 0.02 * statureMm);
  const marks = Object.entries(points).map(([id, { at, uncertainty }]) => ({
    id: id as LandmarkId,
    at,
    source: 'surface' as const,
    uncertaintyShare: uncertainty / statureMm,
  }));
  return { marks, statureMm, likeness: 'stature', standing: {} };
}

const middleOf = ({ landmarks }: ReferenceModel): Vec3 =>
  midpoint(landmarks['hip.left']!, landmarks['hip.right']!);

describe('bodies that follow a figure', async () => {
  const { client } = startReferenceWorker();
  const figure = await walkingWoman();
  const settings = { ...medianMan, statureMm };
  const make = (change: Partial<FollowAsk> = {}): Promise<ReferenceModel> =>
    client.ask('make', { settings, level: 'low', pose: { ...figure, ...change } });
  const placeOf = (id: LandmarkId): Vec3 => figure.marks.find((mark) => mark.id === id)!.at;

  it('stand in its pose and its place, and tell of each bone what the figure told', async () => {
    const model = await make();
    expect(model.statureMm).toBe(statureMm);
    expect(model.box.min[1]).toBeCloseTo(0, 2);
    const wanted = midpoint(placeOf('hip.left'), placeOf('hip.right'));
    for (const axis of [0, 2] as const) expect(middleOf(model)[axis]).toBeCloseTo(wanted[axis], 1);
    expect(Object.keys(model.followed!).toSorted()).toEqual(bones.map(({ id }) => id).toSorted());
    expect(model.followed!['leftUpperLeg']!.swing).toBe('figure');
    // A man of her height walks as she does: ankles apart as hers, within what legs differ by.
    const stride = (left: Vec3, right: Vec3): number => left[2] - right[2];
    const [own, hers] = [
      stride(model.landmarks['ankle.left']!, model.landmarks['ankle.right']!),
      stride(placeOf('ankle.left'), placeOf('ankle.right')),
    ];
    expect(Math.abs(hers)).toBeGreaterThan(300);
    expect(Math.abs(own / hers - 1)).toBeLessThan(0.05);
  });

  it('put joints back to standing, alone or all', async () => {
    const walking = await make();
    const leg = await make({ standing: { leftUpperLeg: 1, leftLowerLeg: 1 } });
    const knee = (model: ReferenceModel): number => model.landmarks['knee.left']![2] - middleOf(model)[2];
    expect(Math.abs(knee(leg))).toBeLessThan(Math.abs(knee(walking)) / 2);
    const all = await make({ standing: Object.fromEntries(bones.map(({ id }) => [id, 1])) });
    const template = await loadTemplate();
    const stood = standOnGround(poseReference(template, makeReference(template, settings, 'low'), standing));
    const [own, other] = [
      middleOf(all),
      midpoint(stood.landmarks['hip.left']!, stood.landmarks['hip.right']!),
    ];
    for (const id of ['vertex', 'dactylion.left', 'akropodion.right'] as const)
      expect(
        distance(
          all.landmarks[id]!.map((mm, i) => mm - own[i]!) as unknown as Vec3,
          stood.landmarks[id]!.map((mm, i) => mm - other[i]!) as unknown as Vec3,
        ),
      ).toBeLessThan(0.01);
  });

  it('of the same segments lie with their pelvis in its, until their legs are put back: then they stand on their feet', async () => {
    const likeness = 'segments';
    // A figure half a metre in the air, as on a seat that is not drawn.
    const marks = figure.marks.map((mark) => ({
      ...mark,
      at: [mark.at[0], mark.at[1] + 500, mark.at[2]] as const,
    }));
    expect((await make({ likeness, marks })).box.min[1]).toBeGreaterThan(450);
    expect((await make({ likeness, marks, standing: { neck: 1 } })).box.min[1]).toBeGreaterThan(450);
    expect((await make({ likeness, marks, standing: { rightUpperLeg: 0.5 } })).box.min[1]).toBeCloseTo(0, 2);
  });

  it('of the same segments have their stature, and are measured as they were changed', async () => {
    const change = { likeness: 'segments' } as const;
    const model = await make(change);
    expect(model.statureMm).not.toBe(statureMm);
    const lengthOf = (places: (id: LandmarkId) => Vec3): number =>
      distance(places('shoulder.left'), places('elbow.left'));
    expect(lengthOf((id) => model.landmarks[id]!) / lengthOf(placeOf)).toBeCloseTo(1, 3);
    const follow = { ...figure, ...change };
    const measures = await client.ask('measure', { settings, follow });
    const stature = measures.find(({ id }) => id === 'stature')!;
    expect(stature.targetMm).toBeNull();
    expect(Math.abs(stature.mm - model.statureMm)).toBeLessThan(1);
  });

  it('cannot have a head whose crown is not known', async () => {
    const marks = figure.marks.filter(({ id }) => id !== 'vertex');
    const failure = await make({ likeness: 'head', marks }).then(() => null, referenceFailureOf);
    expect(failure).toEqual({ kind: 'no-head' });
    expect((await make({ likeness: 'head' })).statureMm).toBeGreaterThan(0);
  });
});
