import { expect, test } from 'vitest';
import { editedText } from './edited-text.ts';

const TEXT = 'BEGIN;\n\nADD a;\nADD b;\nADD a;\nCOMMIT;\n';
const edited = (diff: string): string => editedText(TEXT, diff, 'x.sql.diff');

test.each([
  ['replaces a line', '@@\n-ADD b;\n+ADD c;\n', 'BEGIN;\n\nADD a;\nADD c;\nADD a;\nCOMMIT;\n'],
  ['takes a line away', '@@ -4 +3,0 @@\n-ADD b;\n', 'BEGIN;\n\nADD a;\nADD a;\nCOMMIT;\n'],
  ['adds a line', '@@\n ADD b;\n+ADD c;\n', 'BEGIN;\n\nADD a;\nADD b;\nADD c;\nADD a;\nCOMMIT;\n'],
  ['is told apart by its context', '@@\n ADD b;\n-ADD a;\n', 'BEGIN;\n\nADD a;\nADD b;\nCOMMIT;\n'],
  ['may hold an empty line', '@@\n BEGIN;\n\n-ADD a;\n', 'BEGIN;\n\nADD b;\nADD a;\nCOMMIT;\n'],
  [
    'is followed by others, further on',
    '--- x.sql\n+++ x.sql\n@@\n-BEGIN;\n+START;\n@@\n-COMMIT;\n+END;\n',
    'START;\n\nADD a;\nADD b;\nADD a;\nEND;\n',
  ],
])('a hunk %s', (_what, diff, expected) => {
  expect(edited(diff)).toBe(expected);
});

test.each([
  [
    'whose lines are not there',
    '@@\n-ADD z;\n',
    /^x\.sql\.diff does not fit: .* has no such lines:\n {4}ADD z;/,
  ],
  ['that fits twice', '@@\n-ADD a;\n', /has them more than once/],
  ['that stands before the one before it', '@@\n-COMMIT;\n@@\n-BEGIN;\n', /has no such lines/],
])('a hunk %s is refused', (_what, diff, why) => {
  expect(() => edited(diff)).toThrow(why);
});
