import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLedger } from '../../fixtures/lab/ownership/ledger.ts';
import { ownFolder } from '../../fixtures/lab/ownership/run-directory.ts';
import { readReport, startPlumbline } from '../rehearsals/plumbline.ts';

const base = mkdtempSync(join(tmpdir(), 'plumbline-broken-lab-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

/** The embedded server of a run, by the run's own ledger. */
function postgresOf(runId: string): number {
  const ledger = openLedger(join(ownFolder(), runId, 'ledger.ndjson'));
  const server = ledger
    .open()
    .find(({ kind, detail }) => kind === 'process' && detail?.['name'] === 'postgres');
  return Number(server?.id);
}

test('a database server that is killed in the middle of a run fails no target: blocked, exit 2', async () => {
  const out = join(base, 'killed');
  const { said, exit } = startPlumbline(['run', '--out', out, '--phase', 'quotas', '--jobs', '2']);
  await expect.poll(said, { timeout: 60_000 }).toMatch(/✓ quotas\//);
  process.kill(postgresOf(/run (\S+)$/m.exec(said())?.[1] ?? ''), 'SIGKILL');
  const { code } = await exit;
  const report = readReport(out);
  const verdicts = new Set(report?.checks.map(({ verdict }) => verdict));
  expect({ code, verdict: report?.verdict }).toEqual({ code: 2, verdict: 'incomplete' });
  expect([...verdicts].sort()).toEqual(['blocked', 'pass']);
  expect(report?.incidents).toMatchObject([{ what: 'lab-broken' }]);
}, 120_000);
