import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordLine } from '../suites/kit/record.ts';
import { emptyTimeline } from './evidence/timeline.ts';
import { reportPage } from './html/page.ts';
import { buildReport } from './json/build-report.ts';
import type { Report } from './json/report.ts';
import { parseRecord } from './record/read-record.ts';
import { liveProgress } from './terminal/live-progress.ts';
import { plain } from './terminal/paint.ts';
import { summaryLines } from './terminal/summary.ts';
import {
  closedRecord,
  judged,
  madeUpExpectations,
  madeUpHeader,
  plannedCheck,
} from './testing/made-up-record.ts';

const PLAN = ['mended', 'known', 'old', 'partly'].map((name) =>
  plannedCheck(`creation/${name}`, { sentences: ['it does', 'it stays'] }),
);
const [mended, known, old, partly] = ['creation/mended', 'creation/known', 'creation/old', 'creation/partly'];
const stays = { sentence: 'it stays' } as const;
const LINES = [
  ...judged('creation/mended', {}, stays),
  ...judged('creation/known', { verdict: 'fail' }, stays),
  ...judged('creation/old', { verdict: 'fail' }, stays),
  ...judged('creation/partly', { verdict: 'fail' }, stays),
];
const HEADER = madeUpHeader(PLAN, {
  startedAt: '2026-06-02T08:00:00.000Z',
  expectations: madeUpExpectations([
    { check: 'creation/known', expect: 'fail', reason: 'The <lock> is missing.' },
    { check: 'creation/mended', expect: 'fail' },
    { check: 'creation/old', expect: 'fail', expires: '2026-06-01' },
    { check: 'creation/partly', expect: 'fail', sentences: ['it does', 'it stays'] },
    { check: 'creation/elsewhere', expect: 'flaky' },
  ]),
});
const RECORD = closedRecord(HEADER, LINES);
const BOOK = { byCheck: new Map(), elsewhere: emptyTimeline() };

const report = (): Report => buildReport(parseRecord(RECORD));
const terminal = (): string =>
  summaryLines(report(), { evidence: { path: 'e', book: BOOK }, html: 'h', json: 'j' }, plain).join('\n');

/** What a reader must find of each, wherever the run is read. */
const SAID = [
  [mended, 'stale', 'It was expected to fail until 2026-12-31, and it passed.', 'Remove the entry.'],
  [
    old,
    'expired',
    'It was expected to fail until 2026-06-01, which is past, and it failed.',
    'Mend the target, or give the entry a later day.',
  ],
  [
    partly,
    'stale',
    'It was expected to fail in “it does” and “it stays” until 2026-12-31, and “it stays” passed.',
    'Take “it stays” out of the entry.',
  ],
  [known, 'as expected', 'It was expected to fail until 2026-12-31, and it failed.', ''],
] as const;

describe('what was expected', () => {
  it('stands in report.json, with the file, what happened and what to do', () => {
    const { expectations, verdict, exitCode } = report();
    expect({ verdict, exitCode, file: expectations?.file, digest: expectations?.digest }).toEqual({
      verdict: 'partial',
      exitCode: 5,
      file: 'known.yaml',
      digest: 'e'.repeat(64),
    });
    for (const [check, state, says, todo] of SAID)
      expect(expectations?.entries.find((each) => each.check === check)).toMatchObject({
        state: state.replace(' ', '-'),
        says,
        ...(todo === '' ? {} : { todo }),
      });
  });

  it('keeps to the published schema', async () => {
    const schema = JSON.parse(
      await readFile(new URL('json/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(report())));
    expect(validate.errors).toBeNull();
  });

  it('is said on the terminal, what has to be done first', () => {
    const text = terminal();
    expect(text).toContain('Expectations  1 as expected · 2 stale · 1 expired · 1 not selected  known.yaml');
    for (const [check, state, says, todo] of SAID)
      expect(text).toMatch(new RegExp(`. ${state}  ${check}\n +${says}( ${todo})?\n +.*tracker`));
    expect(text.indexOf('creation/partly')).toBeLessThan(text.indexOf('creation/known'));
    expect(text).not.toContain('creation/elsewhere');
    expect(text).toContain('--check creation/old --seed');
    expect(text).not.toContain('--check creation/known --seed');
  });

  it('is said on the page, which leads nowhere else', () => {
    const page = reportPage(report(), BOOK);
    const section = /<section id="expectations">[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    for (const [check, state, says, todo] of SAID)
      for (const text of [check, state, says, todo]) expect(section).toContain(text);
    expect(section).toContain('The &lt;lock&gt; is missing.');
    expect(page).not.toMatch(/\bhref="(?!#)/);
    expect(page).toMatch(/id="creation\/known"\s+data-red="yes"/);
  });

  it('is shown while the run goes on', () => {
    const progress = liveProgress(HEADER, plain);
    const said = LINES.flatMap((line) => progress.take(recordLine.parse(line)));
    expect(said).toContain('  ? creation/mended  1.0 s');
    expect(progress.status(80)).toBe('4 of 4');
  });

  it('leaves no trace in a run without expectations', () => {
    const { expectations: _, ...without } = HEADER;
    const plainRun = buildReport(parseRecord(closedRecord(without, LINES)));
    expect(plainRun).not.toHaveProperty('expectations');
    expect(plainRun.exitCode).toBe(1);
  });
});
