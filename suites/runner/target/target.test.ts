import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillEnvironment, fillPlaceholders, periodValues } from './placeholders.ts';
import { readTarget, variantsOf } from './read-target.ts';
import { milliseconds } from './target-file.ts';
import { targetProblems } from './target-problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-target-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const LAWFUL = 'name: mine\nprofiles: [control-plane]\napi: { command: [./api] }\n';

function read(yaml: string, suffix = ''): ReturnType<typeof readTarget> {
  writeFileSync(join(folder, 'mine.yaml'), yaml);
  return readTarget(`./mine.yaml${suffix}`, folder, folder);
}

describe('a target file', () => {
  test('needs little: the rest has defaults', () => {
    expect(read(LAWFUL)).toMatchObject({
      name: 'mine',
      directory: folder,
      admin: 'admin',
      capabilities: [],
      variantEnvironment: {},
    });
  });

  test.each([
    ['an unknown key', `${LAWFUL}secret: {}`, /unknown key "secret"\. Did you mean "secrets"\?/],
    [
      'an unknown key below',
      'name: mine\nprofiles: [control-plane]\napi: { command: [x], enviroment: {} }',
      /unknown key "api\.enviroment"\. Did you mean "environment"\?/,
    ],
    ['an unknown profile', LAWFUL.replace('control-plane', 'control'), /"profiles\.0"/],
    ['a wrong type', `${LAWFUL}times: { agentTimeout: 45 }`, /"times\.agentTimeout"/],
    ['a wrong duration', `${LAWFUL}times: { agentTimeout: soon }`, /a duration such as/],
    ['a guide without a document', `${LAWFUL}guide: { up: [./migrate] }`, /"guide\.document" is missing/],
    [
      'a misspelt previous version',
      `${LAWFUL}previous: { comand: [./old] }`,
      /unknown key "previous\.comand"\. Did you mean "command"\?/,
    ],
    ['an unknown patience', `${LAWFUL}patience: { anwser: 3s }`, /anwser/],
  ])('with %s is refused in a sentence', (_what, yaml, sentence) => {
    expect(() => read(yaml)).toThrow(sentence);
  });

  test('names a guide and a previous version that are there, with placeholders that are known', () => {
    const named = (document: string, placeholder: string) =>
      targetProblems(
        read(`${LAWFUL}guide: { document: "${document}", up: [up, "{${placeholder}}"] }
previous: { command: [./old], environment: { PORT: "{prot}" } }`),
      );
    expect(named('./upgrade.md', 'migration')).toEqual([
      expect.stringContaining('"api.command"'),
      expect.stringMatching(/^"guide\.document": there is no .*upgrade\.md\.$/),
      expect.stringContaining('"previous.command"'),
      expect.stringContaining('unknown placeholder {migration}'),
      expect.stringContaining('Did you mean "port"?'),
    ]);
    expect(named('https://docs.example/upgrade', 'databaseUrl').join()).not.toMatch(/guide/);
    expect(read(`${LAWFUL}previous: { command: [./old] }`).previous).toMatchObject({
      ready: '/health',
      basePath: '/api/v1',
    });
  });

  test('may list its variants', () => {
    const yaml = `${LAWFUL}variants: { strict: { environment: { STRICT: "1" } } }`;
    expect(read(yaml, '+strict')).toMatchObject({ variant: 'strict', variantEnvironment: { STRICT: '1' } });
    expect(() => read(yaml, '+strikt')).toThrow('Did you mean "strict"?');
  });

  test('may have variants that claim more than it does itself', () => {
    const yaml = `${LAWFUL}variants: { boastful: { claims: [template-sync] } }`;
    expect(read(yaml, '+boastful').capabilities).toEqual(['template-sync']);
    expect(read(yaml).capabilities).toEqual([]);
  });

  test('may have variants that edit its migrations, as long as the edits fit', () => {
    mkdirSync(join(folder, 'sql'), { recursive: true });
    mkdirSync(join(folder, 'edits'), { recursive: true });
    writeFileSync(join(folder, 'sql', '000_base.sql'), 'BEGIN;\nCOMMIT;\n');
    const problems = (file: string, diff: string) => {
      writeFileSync(join(folder, 'edits', file), diff);
      const found = targetProblems(
        read(`${LAWFUL}migrations: { directory: sql }\nvariants: { odd: { migrations: edits } }`, '+odd'),
      );
      rmSync(join(folder, 'edits', file));
      return found.filter((problem) => problem.includes('.diff'));
    };
    expect(problems('000_base.sql.diff', '@@\n BEGIN;\n+SELECT 1;\n')).toEqual([]);
    expect(problems('000_base.sql.diff', '@@\n-START;\n')).toEqual([
      expect.stringContaining('000_base.sql.diff does not fit'),
    ]);
    expect(problems('001_more.sql.diff', '@@\n-BEGIN;\n')).toEqual([
      expect.stringContaining('001_more.sql, which is not there'),
    ]);
  });

  test('may find its variants among files', () => {
    mkdirSync(join(folder, 'faults'), { recursive: true });
    writeFileSync(join(folder, 'faults', 'lost.ts'), '');
    const target = read(`${LAWFUL}variants: [{ files: "faults/*.ts", environment: { FAULT: "{variant}" } }]`);
    expect([...variantsOf(target)]).toEqual([
      ['lost', { environment: { FAULT: 'lost' }, migrations: undefined }],
    ]);
  });
});

describe('placeholders', () => {
  test('are filled, an empty value is left out, a double brace is a brace', () => {
    expect(fillPlaceholders('{a}-{{b}', { a: 1 }, 'here')).toBe('1-{b}');
    expect(fillEnvironment({ A: '{a}', B: '{b}' }, { a: 'x', b: undefined }, 'here')).toEqual({ A: 'x' });
  });

  test('that nobody knows are refused with the nearest name', () => {
    expect(() => fillPlaceholders('{databseUrl}', { databaseUrl: 'x' }, 'api.environment')).toThrow(
      'Did you mean "databaseUrl"?',
    );
  });

  test('give a period in each spelling', () => {
    expect(periodValues('agentTimeout', 1_500)).toEqual({
      agentTimeout: '1500ms',
      agentTimeoutMs: 1_500,
      agentTimeoutSeconds: 1.5,
    });
    expect(['500ms', '30s', '2m'].map(milliseconds)).toEqual([500, 30_000, 120_000]);
  });
});
