import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a module, whatever its form: `import`, `export … from`, `import()`, `import('…').Type`, `require`. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True if the compiler erases it: `import type`, `export type … from`, `import('…').Type`. */
  readonly typeOnly: boolean;
}

/** Every import of a TypeScript source, in order. */
export function parseImports(source: string): Import[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(specifier.getStart(file));
    imports.push({ specifier: specifier.text, line: line + 1, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && isLoader(node.expression)) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** The lines on which a source mentions `object.property`, comments and strings left out. */
export function findProperty(source: string, object: string, property: string): number[] {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === object &&
      node.name.text === property
    ) {
      lines.push(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

/** The path, from the repository's root, that a relative import means; undefined for a package. */
export function resolveImport(importer: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : undefined;
}

/**
 * Groups of modules that import each other in a circle, by Tarjan's algorithm: each strongly
 * connected component of more than one module, and each module that imports itself.
 *
 * @param graph for each module the modules that it imports
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (module: string): number => {
    const order = index.size;
    let lowest = order;
    index.set(module, order);
    stack.push(module);
    for (const next of graph.get(module) ?? []) {
      if (!index.has(next)) lowest = Math.min(lowest, connect(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, index.get(next) ?? lowest);
    }
    if (lowest === order) {
      const component = stack.splice(stack.indexOf(module));
      if (component.length > 1 || graph.get(module)?.includes(module)) cycles.push(component.sort());
    }
    return lowest;
  };
  for (const module of graph.keys()) if (!index.has(module)) connect(module);
  return cycles;
}
