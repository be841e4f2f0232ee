import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../testing/in-temporary-folder.ts';
import { findRun, RUNS_FOLDER } from './find-run.ts';
import { UnreadableRun } from './run-record.ts';

describe('finding a run', () => {
  it('takes an id, a folder and “latest”', async () => {
    await inTemporaryFolder(async (cwd) => {
      const run = join(cwd, RUNS_FOLDER, 'run-1');
      await mkdir(run, { recursive: true });
      await writeFile(join(run, 'record.ndjson'), '');
      await symlink('run-1', join(cwd, RUNS_FOLDER, 'latest'));
      expect(await findRun('run-1', cwd)).toBe(run);
      expect(await findRun(join(RUNS_FOLDER, 'run-1'), cwd)).toBe(run);
      expect(await findRun(run, '/')).toBe(run);
      expect(await findRun('latest', cwd)).toBe(join(cwd, RUNS_FOLDER, 'latest'));
    });
  });

  it('says where it looked', async () => {
    await inTemporaryFolder(async (cwd) => {
      await expect(findRun('run-9', cwd)).rejects.toThrow(UnreadableRun);
      await expect(findRun('run-9', cwd)).rejects.toThrow(join(cwd, RUNS_FOLDER, 'run-9'));
    });
  });
});
