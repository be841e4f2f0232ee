import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../reports/json/report.ts';

const base = mkdtempSync(join(tmpdir(), 'plumbline-honesty-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

/** Some runs at once, beside whatever else the machine does. */
const BUSY_MACHINE_MS = 120_000;

let runs = 0;

/** A run of these made-up checks: its exit code, and the report that it left. */
async function madeUp(...checks: string[]): Promise<{ exitCode: number; report: Report }> {
  const out = join(base, String(++runs));
  const program = join(import.meta.dirname, 'run-made-up.ts');
  const exitCode = await new Promise<number>((done) => {
    execFile(process.execPath, [program, out, ...checks], { timeout: BUSY_MACHINE_MS }, (error) =>
      done(error === null ? 0 : Number(error.code)),
    );
  });
  return { exitCode, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report };
}

function verdictOf({ checks }: Report, name: string): string | undefined {
  return checks.find(({ id }) => id === `honesty/${name}`)?.verdict;
}

/** What each way to go wrong must come to: never 0, but for the one that is right. */
const CASES: readonly { checks: string[]; verdict: string; exitCode: number; because: string }[] = [
  { checks: ['passes'], verdict: 'pass', exitCode: 0, because: 'it holds' },
  { checks: ['fails', 'passes'], verdict: 'fail', exitCode: 1, because: 'it does not hold' },
  {
    checks: ['has-a-judge-that-breaks'],
    verdict: 'error',
    exitCode: 3,
    because: 'only an assertion is a failure',
  },
  {
    checks: ['has-a-judge-that-asserts-nothing'],
    verdict: 'error',
    exitCode: 3,
    because: 'nothing was judged',
  },
  {
    checks: ['has-a-judge-that-compares-nothing'],
    verdict: 'error',
    exitCode: 3,
    because: 'to expect is not to judge',
  },
  {
    checks: ['has-a-door-that-throws'],
    verdict: 'error',
    exitCode: 3,
    because: 'the suite broke, not the target',
  },
  { checks: ['never-ends', 'passes'], verdict: 'error', exitCode: 3, because: 'an experiment has an end' },
  { checks: ['passes-the-second-time'], verdict: 'flaky', exitCode: 1, because: 'a retry hides nothing' },
  {
    checks: ['stands-on-what-fails', 'fails'],
    verdict: 'blocked',
    exitCode: 1,
    because: 'what it stands on failed',
  },
  {
    checks: ['stands-on-what-passes', 'passes'],
    verdict: 'fail',
    exitCode: 1,
    because: 'what it stands on holds',
  },
  { checks: ['does-not-apply'], verdict: 'not-applicable', exitCode: 2, because: 'nothing was judged' },
  {
    checks: ['loses-the-lab'],
    verdict: 'blocked',
    exitCode: 2,
    because: 'a dead lab says nothing of a target',
  },
  {
    checks: ['needs-a-capability', 'many-processes'],
    verdict: 'fail',
    exitCode: 1,
    because: 'it was claimed and is absent',
  },
  {
    checks: ['fails-in-a-lost-lab'],
    verdict: 'blocked',
    exitCode: 2,
    because: 'what a dead lab shows is nothing of a target, though it was judged',
  },
  {
    checks: ['breaks-the-contract-itself'],
    verdict: 'error',
    exitCode: 3,
    because: 'we spoke wrongly, whatever the target made of it',
  },
  {
    checks: ['breaks-the-contract-on-purpose'],
    verdict: 'fail',
    exitCode: 1,
    because: 'it was declared, so the answer is the target’s',
  },
  { checks: ['kills-the-worker', 'passes'], verdict: 'error', exitCode: 3, because: 'the worker died' },
];

describe.concurrent('a check that', { timeout: BUSY_MACHINE_MS }, () => {
  test.each(CASES)(
    '$checks.0 is $verdict, exit $exitCode: $because',
    async ({ checks, verdict, exitCode }) => {
      const run = await madeUp(...checks);
      expect({ verdict: verdictOf(run.report, checks[0] ?? ''), exitCode: run.exitCode }).toEqual({
        verdict,
        exitCode,
      });
    },
  );

  test('loops is an error, exit 3: the keeper ends a worker that does not respond', async () => {
    const { report, exitCode } = await madeUp('loops');
    expect({ verdict: verdictOf(report, 'loops'), exitCode }).toEqual({ verdict: 'error', exitCode: 3 });
    expect(report.incidents.map(({ what }) => what)).toContain('worker-hung');
  });

  test('needs what is not claimed is unsupported, and that it seems to be there is said', async () => {
    const { report, exitCode } = await madeUp('needs-a-capability', 'passes');
    expect({ verdict: verdictOf(report, 'needs-a-capability'), exitCode }).toEqual({
      verdict: 'unsupported',
      exitCode: 0,
    });
    expect(report.incidents).toMatchObject([
      {
        what: 'note',
        sentence: expect.stringMatching(
          /^many-processes is not claimed, yet .* a sign of it was seen\./,
        ) as unknown,
      },
    ]);
  });

  test('nobody selected is not conformant', async () => {
    expect((await madeUp('there-is-no-such-check')).exitCode).toBe(2);
  });
});
