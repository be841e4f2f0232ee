import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { loadFile } from '../../suites/runner/catalogue/load-catalogue.ts';

/** One `expect(…)…` of a judge. */
export interface Assertion {
  /** Absolute. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
}

/** Every assertion in the folders of the phases: in the checks and in the judges that they share. */
export function assertionsIn(suitesFolder: string): Assertion[] {
  return phaseFiles(suitesFolder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Assertion[] = [];
    const visit = (node: ts.Node): void => {
      if (isAssertion(node) && !isAssertion(node.parent.parent)) found.push(assertionAt(node, file, source));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Ids of the checks that a file takes part in: its own, and those of whoever imports it. */
export async function checksOf(file: string, suitesFolder: string): Promise<string[]> {
  const importers = new Map<string, string[]>();
  for (const from of phaseFiles(suitesFolder))
    for (const [, path = ''] of readFileSync(from, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const imported = resolve(dirname(from), path);
      importers.set(imported, [...(importers.get(imported) ?? []), from]);
    }
  const met = new Set<string>();
  const climb = (at: string): void => {
    if (met.has(at)) return;
    met.add(at);
    for (const from of importers.get(at) ?? []) climb(from);
  };
  climb(file);
  const own = [...met].filter((each) => /^\d\d-[a-z]+$/.test(relative(suitesFolder, dirname(each))));
  const ids = own.map(async (each) => {
    const area = relative(suitesFolder, dirname(each)).slice(3);
    return (await loadFile(each)).map(({ name }) => `${area}/${name}`);
  });
  return (await Promise.all(ids)).flat();
}

function phaseFiles(suitesFolder: string): string[] {
  return globSync(join(suitesFolder, '[0-9][0-9]-*', '**', '*.ts'))
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
}

/** A call at the end of a chain that begins with `expect(…)`. */
function isAssertion(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  let at: ts.Expression = node.expression;
  if (!ts.isPropertyAccessExpression(at)) return false;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.expression;
  return ts.isIdentifier(at) && at.text === 'expect';
}

function assertionAt(node: ts.Node, file: string, source: ts.SourceFile): Assertion {
  const start = node.getStart(source);
  const { line } = source.getLineAndCharacterOfPosition(start);
  return { file, start, end: node.end, line: line + 1, text: node.getText(source) };
}
