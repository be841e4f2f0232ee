import { UsageError } from '../usage-error.ts';

interface Hunk {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The text as the hunks of a unified diff change it, one after another. What stands behind `@@` is not heeded: a
 * hunk is found by its lines, so that it outlives changes elsewhere in the text.
 * @throws UsageError when the lines of a hunk are not there, or are there more than once; `diffFile` names the diff.
 */
export function editedText(text: string, diff: string, diffFile: string): string {
  const done: string[] = [];
  let rest = text.split('\n');
  for (const hunk of hunksOf(diff)) {
    const [place, another] = placesOf(hunk.before, rest);
    if (place === undefined || another !== undefined) throw unfit(hunk, diffFile, place);
    done.push(...rest.slice(0, place), ...hunk.after);
    rest = rest.slice(place + hunk.before.length);
  }
  return [...done, ...rest].join('\n');
}

function hunksOf(diff: string): Hunk[] {
  const [, ...hunks] = diff.split(/^@@.*$/m);
  return hunks.map((hunk) => {
    const lines = hunk.split('\n').slice(1, -1);
    // An editor may have taken the blank off an empty line of context.
    const side = (sign: '-' | '+') =>
      lines.filter((line) => line === '' || line[0] === ' ' || line[0] === sign).map((line) => line.slice(1));
    return { before: side('-'), after: side('+') };
  });
}

function placesOf(wanted: readonly string[], lines: readonly string[]): number[] {
  return [...lines.keys()].filter((at) => wanted.every((line, index) => lines[at + index] === line));
}

function unfit({ before }: Hunk, diffFile: string, place: number | undefined): UsageError {
  const trouble = place === undefined ? 'has no such lines' : 'has them more than once';
  return new UsageError(
    `${diffFile} does not fit: the migration that it edits ${trouble}:\n    ${before.join('\n    ')}`,
  );
}
