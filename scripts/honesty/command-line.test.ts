import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runPlumbline, startPlumbline } from '../rehearsals/plumbline.ts';

const base = mkdtempSync(join(tmpdir(), 'plumbline-command-line-'));
afterAll(() => {
  rmSync(base, { recursive: true });
});

function targetFile(name: string, yaml: string): string {
  const path = join(base, `${name}.yaml`);
  writeFileSync(path, yaml);
  return path;
}

const KNOWN_TO_FAIL = `creation/makes-one-start-command: { expect: fail, reason: It is known., link: 'https://t.example/1', expires: 2999-12-31 }`;

const API = "api: { command: [sh, -c, 'echo no licence >&2; exit 3'] }";

/** What a person gets for what they mistyped: the exit code, and a sentence that helps. */
const MISTAKES: readonly (readonly [args: string[], sentence: RegExp])[] = [
  [['run', 'refrence'], /no target "refrence"\. Did you mean "reference"\?/],
  [['run', 'reference+answers-20'], /no variant "answers-20"\. Did you mean "answers-200-instead-of-202"\?/],
  [['run', '--check', 'migrations/aply-without-errors'], /The nearest: migrations\/apply-without-errors/],
  [['run', '--phase', '1', '--check', 'creation/*'], /exclude each other: no check is left/],
  [['run', '--phase', 'terminatoin'], /no phase "terminatoin"\. Did you mean "termination"\?/],
  [['run', '--profile', 'contrl-plane'], /Did you mean "control-plane"\?/],
  [['run', '--catalogue', '0.1'], /no catalogue "0\.1"\. Did you mean "0\.1\.0"\?/],
  [['run', '--patience', 'anwser=2s'], /Did you mean "answer"\?/],
  [['run', '--jobs', 'many'], /whole number from 1 to 64/],
  [['run', '--database', 'mysql://here'], /"embedded" or a URL/],
  [['run', '--out', '/dev/null'], /cannot be written to \/dev\/null/],
  [
    ['run', targetFile('key', `name: x\nprofiles: [control-plane]\n${API}\nsecret: {}`)],
    /unknown key "secret"\. Did you mean "secrets"\?/,
  ],
  [
    ['run', targetFile('nested', 'name: x\nprofiles: [control-plane]\napi: { comand: [x] }')],
    /unknown key "api\.comand"\. Did you mean "command"\?/,
  ],
  [['run', targetFile('yaml', 'name: [')], /not readable YAML/],
  [
    ['run', '--expect', targetFile('unknown-check', 'creation/makes-one-start-comand:\n  expect: fail')],
    /line 1, .*no such check\. The nearest are creation\/makes-one-start-command, .*\n.*"reason" is missing/,
  ],
  [['explain', 'creation/nothing'], /no check, criterion, ruling or capability "creation\/nothing"/],
  [['report', 'nothing'], /No run .nothing. was found/],
];

describe('bad input', () => {
  test.each(MISTAKES)('%j gets one clear sentence and exit 4', async (args, sentence) => {
    const { said, exit } = startPlumbline(args);
    const { code } = await exit;
    expect(said()).toMatch(sentence);
    expect(said()).not.toMatch(/\n\s+at /);
    expect(code).toBe(4);
  });
});

describe('a run', () => {
  test('that is narrowed claims nothing: partial, exit 0', async () => {
    const { code, report } = await runPlumbline(join(base, 'narrowed'), [
      '--check',
      'creation/makes-one-start-command',
    ]);
    expect({ code, verdict: report?.verdict }).toEqual({ code: 0, verdict: 'partial' });
    expect(report?.checks.map(({ id, verdict }) => ({ id, verdict }))).toEqual([
      { id: 'creation/makes-one-start-command', verdict: 'pass' },
    ]);
  });

  test('of a wrong variant ends 1 and names the finding', async () => {
    const { code, report } = await runPlumbline(join(base, 'fault'), [
      'reference+creates-no-command',
      '--check',
      'creation/makes-one-start-command',
    ]);
    expect({ code, verdict: report?.verdict }).toEqual({ code: 1, verdict: 'not conformant' });
  });

  test('of a known failure goes on, claims nothing and ends 0, also when it is read again without the file', async () => {
    const known = targetFile('known', KNOWN_TO_FAIL);
    const out = join(base, 'known');
    const { code, report } = await runPlumbline(out, [
      'reference+creates-no-command',
      ...['--check', 'creation/makes-one-start-command', '--expect', known, '--fail-fast'],
    ]);
    expect({ code, verdict: report?.verdict, incidents: report?.incidents }).toEqual({
      code: 0,
      verdict: 'partial',
      incidents: [],
    });
    expect(report?.checks.map(({ verdict }) => verdict)).toEqual(['expected-failure']);
    rmSync(known);
    const { said, exit } = startPlumbline(['report', out]);
    expect((await exit).code).toBe(0);
    expect(said()).toMatch(/1 of 1 MUST check failed as expected; no claim of conformance/);
  });

  test('of a target that has what it does not claim says so, and its verdict stays', async () => {
    const root = join(import.meta.dirname, '../..');
    const unclaiming = readFileSync(join(root, 'fixtures/targets/reference.yaml'), 'utf8')
      .replace('[many-processes]', '[]')
      .replace('../..', root);
    const { code, said } = await runPlumbline(join(base, 'unclaimed'), [
      targetFile('unclaimed', unclaiming),
      '--check',
      'creation/two-processes-on-one-database-do-not-double',
      '--check',
      'creation/makes-one-start-command',
    ]);
    expect(said).toMatch(/many-processes is not claimed, yet the target seems to have it/);
    expect(code).toBe(0);
  });

  test('of an API that dies at its start is incomplete, exit 2, and shows its last lines', async () => {
    const target = targetFile('dies', `name: dies\nprofiles: [control-plane]\n${API}`);
    const { code, said } = await runPlumbline(join(base, 'dies'), [
      target,
      '--check',
      'creation/makes-one-start-command',
    ]);
    expect(code).toBe(2);
    expect(said).toMatch(/ended before it served/);
    expect(said).toMatch(/no licence/);
  });

  test('on a database that is not there is incomplete, exit 2, without the password', async () => {
    const url = 'postgres://somebody:hunter22@127.0.0.1:1/postgres';
    const { code, said } = await runPlumbline(join(base, 'no-database'), [
      '--database',
      url,
      '--check',
      'migrations/apply-without-errors',
    ]);
    expect(code).toBe(2);
    expect(said).toMatch(/127\.0\.0\.1:1 cannot be used/);
    expect(said).not.toMatch(/hunter22/);
  });
});
