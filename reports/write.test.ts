import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadableRun } from './record/run-record.ts';
import { inTemporaryFolder } from './testing/in-temporary-folder.ts';
import { writeMadeUpRun } from './testing/made-up-run.ts';
import { writeReports } from './write.ts';

describe('writing the reports of a run', () => {
  it('writes both, whole, and nothing else', async () => {
    await inTemporaryFolder(async (parent) => {
      const run = await writeMadeUpRun(parent);
      const report = await writeReports(run);
      expect((await readdir(run)).sort()).toEqual([
        'evidence.ndjson',
        'record.ndjson',
        'report.html',
        'report.json',
      ]);
      expect(JSON.parse(await readFile(join(run, 'report.json'), 'utf8'))).toEqual(
        JSON.parse(JSON.stringify(report)),
      );
      expect([report.verdict, report.exitCode]).toEqual(['not conformant', 1]);
    });
  });

  it('gives the same bytes for the same record', async () => {
    await inTemporaryFolder(async (parent) => {
      const run = await writeMadeUpRun(parent);
      const read = (): Promise<string[]> =>
        Promise.all(['report.html', 'report.json'].map((file) => readFile(join(run, file), 'utf8')));
      await writeReports(run);
      const first = await read();
      await writeReports(run);
      expect(await read()).toEqual(first);
    });
  });

  it('says incomplete of a run that was killed', async () => {
    await inTemporaryFolder(async (parent) => {
      const report = await writeReports(await writeMadeUpRun(parent, 'killed'));
      expect([report.verdict, report.exitCode, report.durationMs]).toEqual(['incomplete', 2, null]);
      expect(report.integrity.map((each) => each.kind)).toEqual(['unfinished', 'unfinished']);
    });
  });

  it('refuses a record without a header', async () => {
    await inTemporaryFolder(async (folder) => {
      await expect(writeReports(folder)).rejects.toThrow(UnreadableRun);
      await writeFile(join(folder, 'record.ndjson'), '{"kind":"hea');
      await expect(writeReports(folder)).rejects.toThrow('not a header');
    });
  });
});
