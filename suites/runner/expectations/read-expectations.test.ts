import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { readExpectations } from './read-expectations.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const catalogue = await loadCatalogue(inRepository('scripts/honesty/suites'));

const folder = mkdtempSync(join(tmpdir(), 'plumbline-expectations-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const REST = 'reason: It is known.\n  link: https://tracker.example/1\n  expires: 2026-12-31';
const LAWFUL = `honesty/fails:\n  expect: fail\n  ${REST}\n`;

function read(yaml: string): ReturnType<typeof readExpectations> {
  writeFileSync(join(folder, 'known.yaml'), yaml);
  return readExpectations('known.yaml', folder, catalogue);
}

describe('an expectations file', () => {
  test('is kept whole, with its path as typed and its digest', () => {
    expect(read(LAWFUL)).toEqual({
      file: 'known.yaml',
      digest: createHash('sha256').update(LAWFUL).digest('hex'),
      entries: [
        {
          check: 'honesty/fails',
          expect: 'fail',
          reason: 'It is known.',
          link: 'https://tracker.example/1',
          expires: '2026-12-31',
        },
      ],
    });
  });

  test.each([
    ['nothing', ''],
    ['comments only', '# all mended\n'],
    ['an empty mapping', '{}'],
  ])('may hold %s', (_what, yaml) => {
    expect(read(yaml).entries).toEqual([]);
  });

  test.each([
    [
      'an unknown id',
      LAWFUL.replace('fails', 'fials'),
      /line 1, honesty\/fials: .*The nearest are honesty\/fails, /,
    ],
    ['a pattern', `# known\n${LAWFUL.replace('fails', '*')}`, /line 2, honesty\/\*: .*never a pattern/],
    ['an id twice', LAWFUL + LAWFUL, /must be unique at line 6, column 1/],
    ['an unknown key', LAWFUL.replace('reason', 'reson'), /unknown key "reson"\. Did you mean "reason"\?/],
    ['a missing reason', LAWFUL.replace(/reason.*\n {2}/, ''), /line 1, honesty\/fails: "reason" is missing/],
    ['an empty reason', LAWFUL.replace('It is known.', "' '"), /"reason": a sentence that says why/],
    ['a missing link', LAWFUL.replace(/link.*\n {2}/, ''), /"link" is missing/],
    [
      'a link that is no address',
      LAWFUL.replace('https://tracker.example/1', 'ask ada'),
      /"link": an address/,
    ],
    [
      'a link to run',
      LAWFUL.replace('https://tracker.example/1', 'javascript:alert(1)'),
      /"link": an address/,
    ],
    ['a missing last day', LAWFUL.replace(/ {2}expires.*\n/, ''), /"expires" is missing/],
    ['a day that does not exist', LAWFUL.replace('12-31', '02-30'), /"expires": a day such as/],
    ['an outcome that nobody can know', LAWFUL.replace('expect: fail', 'expect: blocked'), /"expect"/],
    ['an entry without anything', 'honesty/fails:\n', /line 1, honesty\/fails: it is empty/],
    [
      'an unknown sentence',
      `${LAWFUL}  sentences: [is on]\n`,
      /it has no sentence "is on"\. Did you mean "is one"\?/,
    ],
    [
      'sentences of a flaky check',
      `${LAWFUL.replace('expect: fail', 'expect: flaky')}  sentences: [is one]\n`,
      /"sentences" belong to "expect: fail" alone/,
    ],
    ['a list', '- honesty/fails\n', /a mapping from ids of checks/],
    ['broken YAML', 'honesty/fails: [', /not readable YAML: .* at line 1/],
  ])('with %s is refused with its place', (_what, yaml, sentence) => {
    expect(() => read(yaml)).toThrow(sentence);
  });

  test('tells all that is wrong with it at once', () => {
    const wrong = `${LAWFUL.replace('fails', 'fials')}honesty/passes:\n  expect: pass\n  ${REST}\n`;
    expect(() => read(wrong)).toThrow(/line 1, .*\n.*line 6, honesty\/passes: "expect"/);
  });

  test('that is not there is said so', () => {
    expect(() => readExpectations('nowhere.yaml', folder, catalogue)).toThrow(
      `no expectations file to read at ${join(folder, 'nowhere.yaml')}`,
    );
  });
});

test('the example to copy has an entry of each kind, of checks that there are', async () => {
  const example = inRepository('fixtures/expectations/example.yaml');
  const { entries } = readExpectations(example, folder, await loadCatalogue(inRepository('suites')));
  expect(entries.map((each) => each.expect).sort()).toEqual(['fail', 'flaky', 'unsupported']);
});
