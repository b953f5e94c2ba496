import { describe, expect, it } from 'vitest';
import { addFigure } from '../../../src/core/project/edits.ts';
import { emptyProject, newFigure } from '../../../src/core/project/newProject.ts';
import { newReference } from '../../../src/core/project/newReference.ts';
import { addReferences } from '../../../src/core/project/referenceEdits.ts';
import { parseProject, projectVersion } from '../../../src/core/project/schema.ts';

const figure = newFigure('f', 'Man', { sha256: 'a'.repeat(64), name: 'man.glb', address: null });
const project = addFigure({
  ...figure,
  scale: { kind: 'size', mm: 28, to: 'eye' },
  pose: { kind: 'clip', clip: 1, timeS: 0.5 },
})(emptyProject);

const reference = newReference('r', { percentile: 95, measures: { bideltoidBreadth: 520 } }, []);
const withReference = addReferences([reference])(project);

const stored = (change: object = {}): unknown => JSON.parse(JSON.stringify({ ...project, ...change }));

describe('parseProject', () => {
  it('gives back what was stored', () => {
    expect(parseProject(stored())).toEqual({ kind: 'project', project });
  });

  it.each([
    ['ansur-men', 'ansur2-men'],
    ['ansur-women', 'ansur2-women'],
    ['cdc-boys-7', 'cdc-boys-7'],
    ['constructor', 'constructor'],
  ])('takes the stature of %s, stored by version 2, for that of %s', (before, now) => {
    const figuresOf = (population: string) => [{ ...figure, stature: { kind: 'population', population } }];
    expect(parseProject(stored({ version: 2, figures: figuresOf(before) }))).toEqual({
      kind: 'project',
      project: { ...project, figures: figuresOf(now) },
    });
  });

  it.each([null, { kind: 'mm', mm: 1800 }])('leaves a stature of %j of version 2 as it is', (stature) => {
    const figures = [{ ...figure, stature }];
    expect(parseProject(stored({ version: 2, figures }))).toEqual({
      kind: 'project',
      project: { ...project, figures },
    });
  });

  it('gives back a figure that is straightened', () => {
    const figures = [{ ...figure, pose: { kind: 'standing' } as const }];
    expect(parseProject(stored({ figures }))).toEqual({ kind: 'project', project: { ...project, figures } });
  });

  it('gives back references', () => {
    const { references } = withReference;
    expect(parseProject(stored({ references }))).toEqual({ kind: 'project', project: withReference });
  });

  it('takes what version 3 stored for a project without references', () => {
    const { references: _, ...before } = project;
    expect(parseProject(JSON.parse(JSON.stringify({ ...before, version: 3 })))).toEqual({
      kind: 'project',
      project,
    });
  });

  it('takes what version 4 stored for figures without landmarks and rulers of the person’s own', () => {
    const figures = project.figures.map(({ marks: _m, lockedLandmarks: _l, ...before }) => before);
    expect(parseProject(stored({ version: 4, figures }))).toEqual({ kind: 'project', project });
  });

  it('takes what version 6 stored for a project in which nothing is judged, mapped or cut otherwise than usual', () => {
    const { judging: _j, map: _m, section: _s, ...before } = project;
    expect(parseProject(JSON.parse(JSON.stringify({ ...before, version: 6 })))).toEqual({
      kind: 'project',
      project,
    });
  });

  it('gives back how figures are judged, mapped and cut', () => {
    const change = {
      judging: {
        against: { kind: 'figure', figure: 'f' },
        profile: 'craft',
        viewingMm: 500,
        ownLimits: { handLength: 0.4 },
      },
      map: {
        isShown: true,
        from: { kind: 'mirror', turnDeg: -3.5, shiftMm: 0.2 },
        alignment: 'surface',
        isScaleFree: true,
        parts: ['head', 'hands'],
        toleranceMm: 0.2,
        limitMm: null,
      },
      section: {
        isShown: true,
        at: { kind: 'share', share: 0.4 },
        tiltDeg: 12,
        turnDeg: -90,
        isCapped: true,
      },
    } as const;
    expect(parseProject(stored(change))).toEqual({ kind: 'project', project: { ...project, ...change } });
    expect(
      parseProject(stored({ section: { ...change.section, at: { kind: 'share', share: 2 } } })).kind,
    ).toBe('invalid');
  });

  it('gives back landmarks and rulers', () => {
    const [first] = project.figures;
    const ruler = {
      id: 'r',
      name: 'Calf',
      kind: 'girth',
      points: [[0.1, 0.3, 0]],
      normal: [0, 1, 0],
      isHidden: true,
    } as const;
    const figures = [
      {
        ...first!,
        marks: { '0/0/rest': { landmarks: { menton: [0, 1.5, 0.1] as const }, rulers: [ruler] } },
      },
    ];
    expect(parseProject(stored({ figures }))).toMatchObject({ kind: 'project', project: { figures } });
  });

  it.each([
    ['a place that is none', { marks: { rest: { landmarks: { menton: [0, 1] }, rulers: [] } } }],
    [
      'a ruler of a kind that there is not',
      {
        marks: {
          rest: {
            landmarks: {},
            rulers: [{ id: 'r', name: 'R', kind: 'volume', points: [], normal: null, isHidden: false }],
          },
        },
      },
    ],
  ])('refuses %s', (_what, change) => {
    const figures = project.figures.map((each) => ({ ...each, ...change }));
    expect(parseProject(stored({ figures })).kind).toBe('invalid');
  });

  it('says that a newer program wrote it', () => {
    expect(parseProject(stored({ version: projectVersion + 1 }))).toEqual({
      kind: 'newer',
      version: projectVersion + 1,
    });
  });

  it('gives bodies from before they had muscle and the grown an age those of the survey', () => {
    const { muscle: _, ...before } = { ...reference.settings, ageYears: 7 };
    const parsed = parseProject(stored({ references: [{ ...reference, settings: before }] }));
    expect(parsed.kind === 'project' && parsed.project.references[0]!.settings).toEqual(reference.settings);
  });

  it('takes references from before they could follow a figure for such as do not', () => {
    const { likeness: _l, standing: _s, ...before } = reference;
    expect(parseProject(stored({ references: [before] }))).toEqual({
      kind: 'project',
      project: withReference,
    });
    const following = { ...reference, pose: 'figure', likeness: 'head', standing: { neck: 0.25 } } as const;
    expect(parseProject(stored({ references: [following] }))).toMatchObject({
      project: { references: [following] },
    });
  });

  it.each([
    ['nothing', null, null],
    ['text', 'project', null],
    ['no version', { name: 'x' }, 'version'],
    ['a version before the first', stored({ version: 0 }), 'version'],
    [
      'a negative scale',
      stored({ figures: [{ ...figure, scale: { kind: 'ratio', n: -1 } }] }),
      'figures.0.scale.n',
    ],
    ['two figures of one id', stored({ figures: [figure, figure] }), 'figures'],
    ['two references of one id', stored({ references: [reference, reference] }), 'references'],
    [
      'a reference of a percentile that there is not',
      stored({ references: [{ ...reference, settings: { ...reference.settings, percentile: 100 } }] }),
      'references.0.settings.percentile',
    ],
    [
      'a reference of an unknown placement',
      stored({ references: [{ ...reference, placement: 'above' }] }),
      'references.0.placement',
    ],
    [
      'a joint that is put back further than to standing',
      stored({ references: [{ ...reference, standing: { neck: 1.5 } }] }),
      'references.0.standing.neck',
    ],
    ['an unknown guide', stored({ guides: { ...project.guides, shown: ['nonsense'] } }), 'guides.shown.0'],
  ])('refuses %s and says where', (_, document, path) => {
    expect(parseProject(document)).toEqual({ kind: 'invalid', path });
  });
});
