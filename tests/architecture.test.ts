import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachOf, layerLaw, layers, pathBelowSrc } from './architecture/layerLaw.ts';
import { lintVerdicts } from './architecture/lintVerdicts.ts';
import { readModule } from './architecture/readModule.ts';

/** Files that are long for a reason; CONTRIBUTING asks for another look at 300 lines. */
const declaredLong: Readonly<Record<string, string>> = {
  'core/body/fit/sensitivities.ts': 'figures written by npm run sensitivities',
};

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const files = paths.filter((path) => /\.tsx?$/.test(path));
const read = (file: string): string => readFileSync(join('src', file), 'utf8');
const facts = new Map(files.map((file) => [file, readModule(file, read(file))]));

const breachesOf = (file: string, specifiers: readonly string[]): string[] =>
  specifiers.flatMap((specifier) => breachOf(file, specifier) ?? []);

describe('every file of src', () => {
  test('has been seen', () => {
    for (const layer of layers)
      expect(files.filter((file) => file.startsWith(`${layer}/`))).not.toHaveLength(0);
    expect(files.length).toBeGreaterThan(100);
    expect([...facts.values()].flatMap(({ specifiers }) => specifiers).length).toBeGreaterThan(
      2 * files.length,
    );
  });

  test('imports only what its layer may', () => {
    expect([...facts].flatMap(([file, { specifiers }]) => breachesOf(file, specifiers))).toEqual([]);
  });

  test('imports files that are there', () => {
    const missing = [...facts].flatMap(([file, { specifiers }]) =>
      specifiers
        .map((specifier) => pathBelowSrc(file, specifier))
        .filter((path) => path !== null && !path.includes('*') && !existsSync(join('src', path)))
        .map((path) => `${file} imports ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('names what it imports, and exports by name', () => {
    const odd = [...facts].filter(([, each]) => each.hasDefaultExport || each.computedImports > 0);
    expect(odd.map(([file]) => file)).toEqual([]);
  });

  test('is short', () => {
    const long = files.filter((file) => read(file).trimEnd().split('\n').length > 300);
    expect(long).toEqual(Object.keys(declaredLong));
  });

  test('lies in a folder that says what is in it', () => {
    const vague = new Set(['utils', 'util', 'helpers', 'common', 'types', 'misc', 'lib']);
    expect(paths.filter((path) => vague.has(basename(path)))).toEqual([]);
  });
});

describe('the law itself', () => {
  test.each([
    ['core/rigs/rig.ts', `import { Vector3 } from 'three';`],
    ['core/rigs/rig.ts', `import { readFile } from 'node:fs/promises';`],
    ['core/rigs/rig.ts', `import type { Panel } from '../../ui/panel.tsx';`],
    ['core/rigs/rig.ts', `export type Panel = import('../../ui/panel.tsx').Panel;`],
    ['core/rigs/rig.ts', `export * from '../../state/store.ts';`],
    ['core/geometry/box.ts', `import { object } from 'valibot';`],
    ['core/geometry/box.ts', `declare module 'react' {}`],
    ['workers/client.ts', `import { WebIO } from '@gltf-transform/core';`],
    ['workers/client.ts', `new Worker(new URL('../app/analysis.worker.ts', import.meta.url));`],
    ['state/store.ts', `export const load = () => import('../formats/gltf.ts');`],
    ['scene/Stage.tsx', `export { Panel } from '../ui/Panel.tsx';`],
    ['ui/Panel.tsx', `const scene = import.meta.glob(['../scene/*.tsx']);`],
    ['ui/Panel.tsx', `import 'three/addons/loaders/GLTFLoader.js';`],
    ['ui/Panel.tsx', `import text from '../../package.json';`],
    ['elsewhere/file.ts', `import './x.ts';`],
  ])('%s: %s is caught', (file, source) => {
    expect(breachesOf(file, readModule(file, source).specifiers)).toHaveLength(1);
  });

  test.each([
    ['core/geometry/box.ts', `import { Box3 } from 'three'; import { boxOf } from '../rigs/rig.ts';`],
    [
      'scene/Stage.tsx',
      `import type { Project } from '../core/project/project.ts'; import './Stage.module.css';`,
    ],
    [
      'app/main.tsx',
      `import { createRoot } from 'react-dom/client'; import { Stage } from '../scene/Stage.tsx';`,
    ],
  ])('%s: %s is let be', (file, source) => {
    expect(breachesOf(file, readModule(file, source).specifiers)).toEqual([]);
  });

  test('is what lint says too', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const packages = Object.keys(dependencies).flatMap((name) => [name, `${name}/part.js`]);
    const imports = new Map(
      Object.keys(layerLaw).map((folder) => {
        const toSrc = '../'.repeat(folder.split('/').length);
        return [
          `src/${folder}/probe.ts`,
          [...layers.map((layer) => `${toSrc}${layer}/x.ts`), ...packages, 'node:fs'],
        ];
      }),
    );
    const lawful = [...imports].map(([file, specifiers]): [string, string[]] => [
      file,
      specifiers.filter((specifier) => breachOf(file.slice('src/'.length), specifier) !== null),
    ]);
    expect(lintVerdicts(imports)).toEqual(new Map(lawful));
  });
});

test('the README, the guide for contributors and the pipeline give one line for testing', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', '.ci/run'])
    expect(readFileSync(file, 'utf8')).toContain('npm ci && npm test');
});
