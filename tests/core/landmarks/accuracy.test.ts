import { beforeAll, describe, expect, it } from 'vitest';
import { judgeCorpus, judgeMade } from '../../../scripts/accuracy/judgeAll.ts';
import type { FigureGroup, JudgedFigure } from '../../../scripts/accuracy/judgeFigure.ts';
import {
  coverageOf,
  limbJoints,
  missWithout,
  offsetsOf,
  segmentMisses,
  spreadOf,
} from '../../../scripts/accuracy/summarize.ts';
import { corpusFolder } from '../../formats/corpus.ts';

/** What is promised, in % of stature: limb joints' median and 95 of 100, then the most that each landmark is off. */
const floors: Readonly<
  Record<Exclude<FigureGroup, 'made'>, readonly [number, number, number, number, number]>
> = {
  rigged: [0.3, 0.3, 0.3, 1, 1.5],
  standing: [0.8, 2.2, 0.3, 1, 1.5],
  posed: [0.9, 3, 0.5, 1, 2.5],
  miniature: [2, 4, 1, 2, 2],
};

describe.skipIf(corpusFolder === null)('figures from elsewhere', () => {
  let judged: readonly JudgedFigure[] = [];
  beforeAll(async () => {
    judged = await judgeCorpus(() => {});
  }, 240_000);

  it('covers every group', () => {
    const groups = new Set(judged.map(({ known }) => known.group));
    expect([...groups].toSorted()).toEqual(Object.keys(floors).toSorted());
  });

  it.each(Object.entries(floors))(
    'holds its floor on %s figures',
    (group, [median, most, crown, chin, crotch]) => {
      const offsets = offsetsOf(judged.filter(({ known }) => known.group !== 'rigged'));
      const own = judged.filter(({ known }) => known.group === group);
      const misses = own.flatMap((each) => each.misses);
      const joints = spreadOf(
        misses
          .filter(({ stem }) => limbJoints.has(stem))
          .map((each) => (group === 'rigged' ? each.miss : missWithout(each, offsets)) * 100),
      );
      const worst = (stem: string): number =>
        Math.max(...misses.filter((each) => each.stem === stem).map(({ miss }) => miss * 100));
      expect(joints.median).toBeLessThanOrEqual(median);
      expect(joints.most).toBeLessThanOrEqual(most);
      expect(worst('vertex')).toBeLessThanOrEqual(crown);
      expect(worst('menton')).toBeLessThanOrEqual(chin);
      expect(worst('crotch')).toBeLessThanOrEqual(crotch);
    },
  );

  it('keeps the segments of standing figures, without the offsets of their joints', () => {
    const offsets = offsetsOf(judged.filter(({ known }) => known.group !== 'rigged'));
    const standing = judged.filter(({ known }) => known.group === 'standing');
    const { median, most } = spreadOf(
      standing.flatMap((each) => segmentMisses(each, offsets)).map((miss) => Math.abs(miss) * 100),
    );
    expect(median).toBeLessThanOrEqual(3);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('says how wrong it may be', () => {
    expect(coverageOf(judged)).toBeGreaterThan(0.9);
  });

  it('tells figures from what is none, finds all of them and swaps no sides', () => {
    const wrong = judged.filter(
      ({ found, lacking, swapped, statureMiss }) =>
        found.kind !== 'figure' || lacking.length > 0 || swapped > 0 || Math.abs(statureMiss ?? 1) > 0.03,
    );
    expect(wrong.map(({ known }) => known.file)).toEqual([]);
  });
});

describe('figures made from the reference body', () => {
  it('are found in every pose, with bases, swords and capes, and whichever way they face', async () => {
    const judged = await judgeMade(18, () => {});
    const joints = spreadOf(
      judged.flatMap(({ misses }) =>
        misses.filter(({ stem }) => limbJoints.has(stem)).map(({ miss }) => miss * 100),
      ),
    );
    expect(joints.median).toBeLessThan(0.3);
    expect(joints.most).toBeLessThan(2);
    expect(coverageOf(judged)).toBeGreaterThan(0.9);
    expect(judged.filter(({ swapped }) => swapped > 0).map(({ known }) => known.file)).toEqual([]);
  }, 240_000);
});
