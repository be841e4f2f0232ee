import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../reports/json/report.ts';

const base = mkdtempSync(join(tmpdir(), 'plumbline-catalogue-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

/** The made-up release has `passes`, by an old name, and one of the two findings of the second; the others are newer. */
const CHECKS = ['passes', 'has-a-new-finding-that-fails', 'fails', 'fails-in-the-first-phase'];

interface Ended {
  readonly exitCode: number;
  readonly report: Report;
}

async function madeUp(name: string, ...options: string[]): Promise<Ended> {
  const out = join(base, name);
  const program = join(import.meta.dirname, 'run-made-up.ts');
  const exitCode = await new Promise<number>((done) => {
    execFile(process.execPath, [program, out, ...CHECKS, ...options], { timeout: 60_000 }, (error) =>
      done(error === null ? 0 : Number(error.code)),
    );
  });
  return { exitCode, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report };
}

/** `name verdict`, and what of it is provisional. */
const outcome = ({ report }: Ended): string[] =>
  report.checks
    .map(({ id, verdict, provisional, findings }) => {
      const newer = findings.filter((finding) => finding.provisional).map(({ sentence }) => sentence);
      return [id.split('/')[1], verdict, ...(provisional ? ['provisional'] : newer)].join(' ');
    })
    .sort();

describe.concurrent('the same checks', () => {
  test('after a release the new ones run, are told, and change nothing; later phases do not wait for them', async () => {
    const ended = await madeUp('released', '--released');
    expect(outcome(ended)).toEqual([
      'fails fail provisional',
      'fails-in-the-first-phase fail provisional',
      'has-a-new-finding-that-fails pass is two, which no release asked for',
      'passes pass',
    ]);
    expect(ended.exitCode).toBe(0);
    expect(ended.report.verdict).toBe('conformant');
    expect(ended.report.profiles).toMatchObject([{ passed: 2, applicable: 2 }]);
  });

  test('pinned and narrowed by names of then: nothing newer is asked for, and the report says by what', async () => {
    const ended = await madeUp(
      'pinned',
      '--catalogue',
      '1.0.0',
      '--check',
      'honesty/passed-*',
      '--check',
      '*/has-*',
    );
    expect(outcome(ended)).toEqual(['has-a-new-finding-that-fails pass', 'passes pass']);
    expect(ended.report.checks.flatMap(({ findings }) => findings)).toHaveLength(2);
    expect(ended.report.catalogue).toMatchObject({ checks: 2, release: '1.0.0', pinned: true });
    expect(ended.report.sentence).toMatch(/^partial by the catalogue 1\.0\.0: the selected checks passed/);
    expect(ended.exitCode).toBe(0);
  });
});
