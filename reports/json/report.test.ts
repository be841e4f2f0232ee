import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../record/read-record.ts';
import { inTemporaryFolder } from '../testing/in-temporary-folder.ts';
import { madeUpHeader } from '../testing/made-up-record.ts';
import { writeMadeUpRun } from '../testing/made-up-run.ts';
import { buildReport } from './build-report.ts';
import { publishedSchema } from './published-schema.ts';
import { repeatCommand } from './repeat-command.ts';
import type { Report } from './report.ts';
import { reportText } from './report-text.ts';

const SCHEMA = new URL('report.schema.json', import.meta.url);

const madeUp = (end: 'whole' | 'killed' = 'whole'): Promise<Report> =>
  inTemporaryFolder(async (folder) => buildReport(await readRecord(await writeMadeUpRun(folder, end))));

async function complaints(report: unknown): Promise<unknown> {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return validate(report) ? [] : validate.errors;
}

describe('report.json', () => {
  it.each(['whole', 'killed'] as const)('of a %s run keeps to the published schema', async (end) => {
    expect(await complaints(JSON.parse(reportText(await madeUp(end))))).toEqual([]);
  });

  it('is refused by the schema when a field is lost', async () => {
    const { verdict, ...rest } = await madeUp();
    expect(verdict).toBe('not conformant');
    expect(await complaints(rest)).toMatchObject([{ params: { missingProperty: 'verdict' } }]);
  });

  it('has its schema published as it is', async () => {
    expect(JSON.parse(await readFile(SCHEMA, 'utf8'))).toEqual(JSON.parse(publishedSchema()));
  });

  it('keeps the order of the plan', async () => {
    const { checks } = await madeUp();
    expect(checks.map((check) => check.phase)).toEqual([1, 2, 2, 3, 4, 5, 6, 10, 8]);
  });

  it('counts each verdict', async () => {
    const { counts } = await madeUp();
    expect(counts.checks).toMatchObject({
      pass: 2,
      fail: 3,
      blocked: 1,
      flaky: 1,
      unsupported: 1,
      'not-applicable': 1,
      error: 0,
    });
  });
});

describe('the command that repeats a check', () => {
  it.each([
    [['run', 'reference'], 'npx plumbline run reference --check a/b --seed 7'],
    [['plumbline', 'run', './my.yaml+odd'], 'npx plumbline run ./my.yaml+odd --check a/b --seed 7'],
    [['run', 'my target.yaml', '--phase', '2'], "npx plumbline run 'my target.yaml' --check a/b --seed 7"],
    [
      ['run', 'x', '--database=container', '--jobs', '3'],
      'npx plumbline run x --database=container --check a/b --seed 7',
    ],
    [
      ['run', 'x', '--dedicated', '--cluster', 'k3d'],
      'npx plumbline run x --dedicated --cluster k3d --check a/b --seed 7',
    ],
    [[], 'npx plumbline run reference --check a/b --seed 7'],
  ])('of %j', (command, repeat) => {
    expect(repeatCommand(madeUpHeader([], { command }), 'a/b')).toBe(repeat);
  });
});
