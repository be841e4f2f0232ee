import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Evidence } from '../../kit/evidence.ts';
import { eventually } from '../../kit/eventually.ts';
import { openRecorder } from './recorder.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const file = join(folder, 'evidence.ndjson');
const written = () => readFileSync(file, 'utf8');
const lines = () =>
  written()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

afterEach(() => {
  rmSync(file, { force: true });
});

const http = { kind: 'http', method: 'POST', path: '/x', status: 200, ms: 1 } as const;

test('lines bear their check and reach the file without being asked', async () => {
  const told: Evidence[] = [];
  using recorder = openRecorder({ file, onEvidence: (evidence) => told.push(evidence) });
  recorder.forCheck('creation/x').record({ kind: 'note', text: 'seen' });
  recorder.record({ kind: 'note', text: 'of the run' });
  expect((await eventually(written, (text) => text !== '', 2_000)).held).toBe(true);
  expect(lines()).toMatchObject([
    { check: 'creation/x', kind: 'note', text: 'seen' },
    { text: 'of the run' },
  ]);
  expect(lines()[1]).not.toHaveProperty('check');
  expect(told).toEqual(lines());
});

test('secrets are removed wherever they stand', () => {
  const key = 'a1'.repeat(32);
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl';
  {
    using recorder = openRecorder({ file });
    recorder.secret('Quote"Word-1');
    recorder.record({
      ...http,
      request: { password: 'hunter2-x', note: 'my Quote"Word-1 here', list: [`\n${key}`] },
    });
    recorder.record({
      ...http,
      response: { token: 'short-one', apiKey: 'k', nothing: { token: null } },
      trouble: jwt,
    });
    recorder.record({
      kind: 'output',
      name: 'api',
      stream: 'stderr',
      line: `Authorization: Bearer opaque.token?x ${jwt}`,
    });
  }
  expect(written()).not.toMatch(/hunter2|Quote|a1a1|short-one|eyJ|opaque/);
  expect(lines()[1]).toMatchObject({
    response: { token: '‹removed›', apiKey: '‹removed›', nothing: { token: null } },
  });
  expect(lines()[0]).toMatchObject({ request: { note: 'my ‹removed› here' } });
});

test('big values keep a head and say how much is missing, small ones beside them stay', () => {
  {
    using recorder = openRecorder({ file });
    recorder.record({ ...http, request: { small: true }, response: { text: 'x'.repeat(10_000) } });
  }
  expect(lines()[0]).toMatchObject({
    request: { small: true },
    response: { leftOut: '1819 of 10011 characters' },
  });
  expect(written().length).toBeLessThan(9_000);
});
