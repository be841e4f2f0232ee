import { describe, expect, it } from 'vitest';
import type { EvidenceBook } from '../evidence/read-evidence.ts';
import { emptyTimeline } from '../evidence/timeline.ts';
import { buildReport } from '../json/build-report.ts';
import type { Report } from '../json/report.ts';
import { parseRecord } from '../record/read-record.ts';
import { plain } from '../terminal/paint.ts';
import { summaryLines } from '../terminal/summary.ts';
import { reportPage } from '../html/page.ts';
import { closedRecord, judged, madeUpHeader, plannedCheck } from '../testing/made-up-record.ts';
import type { HeaderChanges, WrittenLine } from '../testing/made-up-record.ts';

const old = plannedCheck('creation/old');
const newer = plannedCheck('creation/newer', { provisional: ['it does'] });
const grown = plannedCheck('creation/grown', {
  sentences: ['it does', 'it does so twice'],
  provisional: ['it does so twice'],
});
const stands = (verdict: 'pass' | 'fail'): WrittenLine[] =>
  judged(grown.id, { verdict }, { sentence: 'it does so twice', verdict: 'fail' });

function report(
  plan: readonly (typeof old)[],
  lines: readonly WrittenLine[],
  changes: HeaderChanges = {},
): Report {
  return buildReport(parseRecord(closedRecord(madeUpHeader(plan, changes), lines)));
}

const NO_EVIDENCE: EvidenceBook = { byCheck: new Map(), elsewhere: emptyTimeline() };

const verdictOf = ({ checks }: Report, id: string): string | undefined =>
  checks.find((check) => check.id === id)?.verdict;

describe('a provisional check', () => {
  it.each(['fail', 'error', 'blocked'] as const)(
    'that is %s changes neither the exit code nor the share of its profile',
    (verdict) => {
      const run = report([old, newer], [...judged(old.id, {}), ...judged(newer.id, { verdict })]);
      expect(run).toMatchObject({ verdict: 'conformant', exitCode: 0 });
      expect(run.profiles).toMatchObject([{ verdict: 'conformant', passed: 1, applicable: 1 }]);
      expect(verdictOf(run, newer.id)).toBe(verdict);
    },
  );

  it('that passes is no part of the claim either', () => {
    const run = report([old, newer], [...judged(old.id, {}), ...judged(newer.id, {})]);
    expect(run.sentence).toBe('conformant for control-plane: all 1 applicable MUST check passed');
    expect(run.counts.checks.pass).toBe(1);
    expect(run.counts.findings.pass).toBe(1);
    expect(run.counts.provisional.pass).toBe(1);
  });

  it('does not hide what failed beside it', () => {
    const run = report([old, newer], [...judged(old.id, { verdict: 'fail' }), ...judged(newer.id, {})]);
    expect(run).toMatchObject({ verdict: 'not conformant', exitCode: 1 });
    expect(run.sentence).toContain('1 of 1 MUST check failed');
  });

  it('excuses nobody who stands on it', () => {
    const refused = { verdict: 'blocked', standsOn: newer.id } as const;
    const run = report([old, newer], [...judged(old.id, refused), ...judged(newer.id, { verdict: 'fail' })]);
    expect(verdictOf(run, old.id)).toBe('fail');
    expect(run.exitCode).toBe(1);
  });

  it('is not enough to have judged something', () => {
    const run = report([newer], judged(newer.id, {}), { narrowed: ['--check creation/newer'] });
    expect(run).toMatchObject({ verdict: 'incomplete', exitCode: 2 });
    expect(run.sentence).toContain('only provisional checks were selected');
    expect(run.profiles).toMatchObject([{ verdict: 'not judged', passed: 0, applicable: 0 }]);
  });
});

describe('a provisional finding', () => {
  it('that fails leaves its check as the others make it', () => {
    expect(verdictOf(report([grown], stands('pass')), grown.id)).toBe('pass');
    expect(verdictOf(report([grown], stands('fail')), grown.id)).toBe('fail');
  });

  it('is marked, counted nowhere, and said in the verdict line', () => {
    const run = report([grown], stands('pass'));
    expect(run.checks[0]?.findings.map(({ provisional }) => provisional)).toEqual([undefined, true]);
    expect(run.checks[0]?.provisional).toBeUndefined();
    expect(run.counts.findings).toMatchObject({ pass: 1, fail: 0 });
    expect(run.sentence).toContain('1 check failed provisionally');
  });

  it('does not make up for those that were not put to the test', () => {
    const lines = judged(grown.id, { verdict: 'blocked' }, { sentence: 'it does so twice' });
    expect(report([grown], lines).sentence).toContain('nothing was judged');
  });
});

describe('what people read', () => {
  const catalogue = { digest: 'd', checks: 3, release: '0.1.0' };
  const run = (changes: HeaderChanges = {}): Report =>
    report(
      [old, newer, grown],
      [...judged(old.id, {}), ...judged(newer.id, { verdict: 'fail' }), ...stands('pass')],
      {
        catalogue,
        ...changes,
      },
    );
  const terminal = (shown: Report): string => {
    const places = { evidence: { path: 'e', book: NO_EVIDENCE }, html: 'h', json: 'j' };
    return summaryLines(shown, places, plain).join('\n');
  };

  it('on a terminal keeps what is provisional apart and shows its failures last', () => {
    const said = terminal(run());
    expect(said).toContain('2 passed, of 2; 1 failed, of 1 provisional');
    expect(said).toContain('2/2 MUST');
    expect(said).toContain('catalogue 0.1.0');
    expect(said).toMatch(
      /creation\/grown[^]*it does so twice {2}provisional[^]*creation\/newer {2}MUST · P0 · provisional/,
    );
  });

  it('on the page has a tag at each check and finding, and nothing to mend for it', () => {
    const page = reportPage(run(), NO_EVIDENCE);
    expect(page.match(/>provisional<\/span>/g)).toHaveLength(3);
    expect(page).toContain('and 1 provisional, which change no verdict yet');
    expect(page).toMatch(/class="share good">2\/2</);
    expect(page).not.toContain('id="mend"');
  });

  it('names the catalogue that was pinned, and what it had and is withdrawn', () => {
    const pinned = run({ catalogue: { ...catalogue, pinned: true, withdrawn: ['creation/gone'] } });
    expect(pinned.sentence).toMatch(/^conformant for control-plane by the catalogue 0\.1\.0: /);
    expect(pinned.catalogue).toMatchObject({ release: '0.1.0', pinned: true });
    expect(terminal(pinned)).toContain('catalogue 0.1.0, pinned');
    expect(terminal(pinned)).toContain('creation/gone was withdrawn since 0.1.0: not asked for');
    expect(reportPage(pinned, NO_EVIDENCE)).toContain('creation/gone');
  });
});
