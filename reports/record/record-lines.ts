import { recordLine } from '../../suites/kit/record.ts';
import type { RecordLine } from '../../suites/kit/record.ts';

/** One line of the file: its number (1 is the first), its text, and what it says if that can be read. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  readonly line?: RecordLine;
  readonly trouble?: string;
}

/** Splits the file into lines and reads each. The last one may have been cut short by a kill. */
export function recordLines(text: string): NumberedLine[] {
  const texts = text.split('\n');
  if (texts.at(-1) === '') texts.pop();
  return texts.map((each, index) => ({ number: index + 1, text: each, ...readLine(each) }));
}

function readLine(text: string): { line: RecordLine } | { trouble: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { trouble: 'is not JSON' };
  }
  const result = recordLine.safeParse(value);
  if (result.success) return { line: result.data };
  const issue = result.error.issues[0];
  return { trouble: `is not a line of a record (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})` };
}
