import { join } from 'node:path';
import { loadShapeSpace } from '../../src/core/body/shapeSpace/loadShapeSpace.ts';
import { loadTemplate } from '../../src/core/body/template/loadTemplate.ts';
import { openFile } from '../../src/cli/openFile.ts';
import { figureToFind } from '../../src/core/figures/figureToFind.ts';
import { findLandmarks, type FigureToFind } from '../../src/core/landmarks/findLandmarks.ts';
import { corpusFolder } from '../../tests/formats/corpus.ts';
import { knownFigures } from './corpusTruths.ts';
import { judgeFigure, type JudgedFigure, type KnownFigure } from './judgeFigure.ts';
import { madeFigures } from './madeFigures.ts';

const found = { unit: null, up: null, facing: null };

/** The figures of the corpus with a truth, as the program finds their landmarks by itself. */
export async function judgeCorpus(tell: (judged: JudgedFigure) => void): Promise<readonly JudgedFigure[]> {
  const judged: JudgedFigure[] = [];
  for (const known of knownFigures()) {
    const { file, report, posed, derived } = await openFile(join(corpusFolder!, known.file), found);
    const { up, facing } = derived;
    judged.push(await judge(known, figureToFind(file, report, posed, { up, facing, isFacingChosen: false })));
    tell(judged.at(-1)!);
  }
  return judged;
}

/** Figures made from the reference body. */
export async function judgeMade(
  count: number,
  tell: (judged: JudgedFigure) => void,
): Promise<readonly JudgedFigure[]> {
  const judged: JudgedFigure[] = [];
  for (const { known, wanted } of madeFigures(await loadTemplate(), count)) {
    judged.push(await judge(known, wanted));
    tell(judged.at(-1)!);
  }
  return judged;
}

async function judge(known: KnownFigure, wanted: FigureToFind): Promise<JudgedFigure> {
  const space = await loadShapeSpace();
  const started = performance.now();
  const figure = await findLandmarks(space, wanted);
  return judgeFigure(known, figure!, performance.now() - started);
}
