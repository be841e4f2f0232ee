import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { RecordedExpectations } from '../../kit/expectation.ts';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { PastNames } from '../catalogue/past-names.ts';
import { UsageError } from '../usage-error.ts';
import { readEntry, type WrittenEntry } from './read-entry.ts';

/**
 * Reads an expectations file: a mapping from ids of checks to what is known of them. A file that holds nothing, or
 * comments only, is right: everything was mended.
 * @throws UsageError that lists all that is wrong, each with its line
 */
export function readExpectations(
  path: string,
  workingDirectory: string,
  catalogue: readonly CataloguedCheck[],
  past: PastNames = { renamed: {}, withdrawn: {} },
): RecordedExpectations {
  const file = resolve(workingDirectory, path);
  const text = textOf(file);
  const read = entriesOf(text, file).map((entry) => readEntry(entry, catalogue, past));
  const problems = read.flatMap((entry) => entry.problems);
  if (problems.length > 0) throw unusable(file, problems);
  return {
    file: path,
    digest: createHash('sha256').update(text).digest('hex'),
    entries: read.flatMap((entry) => entry.expectation ?? []),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`There is no expectations file to read at ${file}.`, { cause });
  }
}

function entriesOf(text: string, file: string): WrittenEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error)
    throw new UsageError(
      `The expectations file ${file} is not readable YAML: ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}`,
    );
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents))
    throw unusable(file, ['it is a mapping from ids of checks to what is known of them.']);
  return contents.items.map((pair) => writtenEntry(pair, document, lines));
}

function writtenEntry({ key, value }: Pair, document: Document, lines: LineCounter): WrittenEntry {
  const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  return {
    check: isScalar(key) ? String(key.value) : String(key),
    line: lines.linePos(at).line,
    value: isNode(value) ? (value.toJS(document) as unknown) : value,
  };
}

const unusable = (file: string, problems: readonly string[]): UsageError =>
  new UsageError(`The expectations file ${file} cannot be used:\n  ${problems.join('\n  ')}`);
