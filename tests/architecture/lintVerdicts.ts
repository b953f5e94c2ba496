import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const rule = 'no-restricted-imports';

interface LintConfig {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules?: Record<string, unknown>;
  }[];
}

interface LintOutput {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/**
 * Asks lint about imports that nobody has written: makes the files in a folder of their own, each with its
 * specifiers, and gives those of each file that the overrides for layers turn down.
 */
export function lintVerdicts(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as LintConfig;
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    const config = {
      categories: { correctness: 'off' },
      overrides: overrides.filter(({ rules }) => rules?.[rule]),
    };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    for (const [file, specifiers] of imports) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), specifiers.map((specifier) => `import '${specifier}';`).join('\n'));
    }
    const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as LintOutput;
    return new Map(
      [...imports].map(([file, specifiers]) => {
        const own = diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === file);
        const lines = new Set(own.map(({ labels }) => labels[0]?.span.line));
        return [file, specifiers.filter((_, index) => lines.has(index + 1))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
