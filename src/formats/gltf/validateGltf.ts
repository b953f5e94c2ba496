import type { ValidationMessage } from 'gltf-validator';
import type {
  ValidationIssue,
  ValidationReport,
  ValidationSeverity,
} from '../../core/figures/validationReport.ts';
import type { FileSet } from '../fileSet.ts';
import { longestText } from '../limits.ts';

const severities = ['error', 'warning', 'info', 'hint'] as const satisfies readonly ValidationSeverity[];

const mostIssues = 200;

const mostOfOneCode = 20;

/** Where the search ends: some files have the same fault at every vertex. */
const mostFound = 5000;

/** A code found as often as this keeps others from being found, and is left out of a second search. */
const crowd = mostFound / 10;

/**
 * The report of the Khronos glTF validator on a file and those beside it. Files come from the set alone: what was
 * not given, or lies elsewhere, is an issue and never fetched. What cannot be read as glTF at all is an error of
 * the report.
 */
export async function validateGltf(set: FileSet, mainPath: string): Promise<ValidationReport> {
  const { validateBytes } = await import('gltf-validator');
  const bytes = await set.read(mainPath);
  const search = (ignoredIssues: readonly string[]): ReturnType<typeof validateBytes> =>
    validateBytes(bytes, {
      format: isBinary(bytes) ? 'glb' : 'gltf',
      writeTimestamp: false,
      maxIssues: mostFound,
      ignoredIssues,
      externalResourceFunction: (uri) => readSideFile(set, mainPath, uri),
    });
  const { issues, validatorVersion } = await search([]);
  if (!issues.truncated) return { validatorVersion, ...listIssues(issues.messages), isCutShort: false };
  const crowded = crowdedCodes(issues.messages);
  const others = await search(crowded);
  const messages = [
    ...issues.messages.filter(({ code }) => crowded.includes(code)),
    ...others.issues.messages,
  ];
  return { validatorVersion, ...listIssues(messages), isCutShort: true };
}

function crowdedCodes(messages: readonly ValidationMessage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code } of messages) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].flatMap(([code, count]) => (count >= crowd ? [code] : []));
}

function listIssues(messages: readonly ValidationMessage[]): Pick<ValidationReport, 'counts' | 'issues'> {
  const counts: Record<ValidationSeverity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const given = new Map<string, number>();
  const issues: ValidationIssue[] = [];
  for (const { code, message, severity, pointer } of messages.toSorted((a, b) => a.severity - b.severity)) {
    const grade = severities[severity] ?? 'hint';
    counts[grade]++;
    const earlier = given.get(code) ?? 0;
    if (earlier >= mostOfOneCode || issues.length >= mostIssues) continue;
    given.set(code, earlier + 1);
    issues.push({
      code: limitText(code),
      message: limitText(message.replace(/^Node Exception: (Error: )?/, '')),
      severity: grade,
      pointer: pointer === undefined ? null : limitText(pointer),
    });
  }
  return { counts, issues };
}

const isBinary = (bytes: Uint8Array): boolean =>
  Array.from('glTF').every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** Texts hold names of the file, which may be of any length. */
const limitText = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText)}…` : text;

async function readSideFile(set: FileSet, mainPath: string, uri: string): Promise<Uint8Array> {
  const resolved = set.resolve(uri, mainPath);
  if (resolved.kind === 'file') return set.read(resolved.path);
  throw new Error(
    resolved.kind === 'blocked' ? 'Lies elsewhere and is never fetched.' : 'Was not given with the file.',
  );
}
