import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { ContractSection } from '../reports/terminal/explain.ts';
import { CONTRACT_PAGE } from './places.ts';

/** The sections of the contract that a check's sources name, as `contract §3.3` does. */
export function contractSections(sources: readonly string[]): ContractSection[] {
  const lines = readFileSync(CONTRACT_PAGE, 'utf8').split('\n');
  return sources.flatMap((source) => {
    const number = /^contract §([\d.]+)$/.exec(source)?.[1];
    const start = lines.findIndex((line) => new RegExp(`^##+ ${number ?? ' '}\\.? `).test(line));
    if (number === undefined || start < 0) return [];
    const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
    const text = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
    const title = lines[start]?.replace(/^#+ [\d.]+ /, '') ?? '';
    const place = `${relative('', CONTRACT_PAGE)}:${String(start + 1)}`;
    return [{ heading: `Contract §${number} ${title}`, place, text: text.join('\n').trim() }];
  });
}
