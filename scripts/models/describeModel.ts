import { createHash } from 'node:crypto';
import { findCanon } from '../../src/core/canons/index.ts';
import { licence, madeBy, type MadeModel } from './makeModel.ts';
import type { Model } from './model.ts';

/** To a hundred-thousandth: a length of a miniature in mm is as exact then as its file. */
const rounded = (value: number): number => Math.round(1e5 * value) / 1e5;

/**
 * What stands beside a model's file: what it is, its licence, how it was made, and what it measures. Landmarks and joints
 * are life-size mm above its soles in its pose; the file has them at `modelScale`, and above the base where there is one.
 * Measures are life-size mm of the body standing upright.
 */
export function describeModel(model: Model, { glb, stl, description, statureMm, standsMm }: MadeModel) {
  const { id, scaleN } = model;
  return {
    id,
    file: `${id}.glb`,
    sha256: createHash('sha256').update(glb).digest('hex'),
    ...(stl ? { print: { file: `${id}.stl`, unit: 'mm', up: '+z', facing: '-y' } } : {}),
    name: model.name,
    about: model.about,
    author: 'Maquette',
    licence,
    made: madeBy,
    unit: 'm',
    modelScale: `1:${Math.round(100 * scaleN) / 100}`,
    scaleN: rounded(scaleN),
    /** From the soles to the highest point, as it stands in the file. */
    heightModelledMm: rounded(standsMm / scaleN),
    statureMm: rounded(statureMm),
    pose: model.pose,
    base: model.base,
    canon: { id: model.canon, heads: findCanon(model.canon)!.heads },
    population: description.population,
    settings: description.settings,
    landmarksMm: description.landmarks,
    jointsMm: description.joints,
    measures: description.measures,
  };
}

/** What a `model.json` holds. */
export type ModelDescription = ReturnType<typeof describeModel>;
