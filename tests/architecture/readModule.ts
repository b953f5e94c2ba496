import { parseSync } from 'vite';

/** What a module says of others, and whether it has a default export. */
interface ModuleFacts {
  /** Every specifier: of static, dynamic and type imports, re-exports, workers, globs and augmented modules. */
  readonly specifiers: readonly string[];
  /** How many imports compute their specifier, so that no check can read it. */
  readonly computedImports: number;
  readonly hasDefaultExport: boolean;
}

/** Reads a TypeScript module; throws where it does not parse. The ending of `file` names the language. */
export function readModule(file: string, source: string): ModuleFacts {
  const { program, module, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const nodes = [...nodesOf(program)];
  return {
    specifiers: nodes.flatMap(sourcesNamedBy).flatMap((node) => (isString(node) ? [node.value] : [])),
    computedImports: nodes.filter(({ type, source: from }) => type === 'ImportExpression' && !isString(from))
      .length,
    hasDefaultExport: module.staticExports
      .flatMap(({ entries }) => entries)
      .some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
  };
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isString = (value: unknown): value is Node & { readonly value: string } =>
  isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string';

/** A node and all below it, of whatever kind, so that new syntax is walked too. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

/** The nodes in which a node may name another module. */
function sourcesNamedBy(node: Node): readonly unknown[] {
  switch (node.type) {
    case 'TSExternalModuleReference':
      return [node['expression']];
    case 'TSModuleDeclaration':
      return [node['id']];
    case 'NewExpression':
    case 'CallExpression':
      return isRelativeToModule(node) ? [...nodesOf(node['arguments'])] : [];
    default:
      // Imports and exports of every kind keep it here.
      return [node['source']];
  }
}

/** `new URL('…', import.meta.url)` or `import.meta.glob('…')`. */
function isRelativeToModule({ type, callee, arguments: given }: Node): boolean {
  const isUrl = type === 'NewExpression' && isNode(callee) && callee['name'] === 'URL';
  return [...nodesOf(isUrl ? given : callee)].some((node) => node.type === 'MetaProperty');
}
