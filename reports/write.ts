import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEvidence } from './evidence/read-evidence.ts';
import { reportPage } from './html/page.ts';
import { buildReport } from './json/build-report.ts';
import type { Report } from './json/report.ts';
import { reportText } from './json/report-text.ts';
import type { KnownFor } from './record/catalogue-problems.ts';
import { readRecord } from './record/read-record.ts';

export const REPORT_FILES = { html: 'report.html', json: 'report.json' } as const;

/** What is not in the folder of the run. */
interface ReportsAbout {
  /** The catalogue of whoever reads it, which may not be that of whoever ran it. */
  readonly known?: KnownFor | undefined;
  /** Where the page of `prove` is, seen from there. */
  readonly proof?: string | undefined;
}

/**
 * Judges the record in this folder and writes `report.json` and `report.html` beside it. Works on what a killed
 * run left behind, too; throws `UnreadableRun` when not even a header is there.
 */
export async function writeReports(
  runDirectory: string,
  { known, proof }: ReportsAbout = {},
): Promise<Report> {
  const report = buildReport(await readRecord(runDirectory, known));
  const page = reportPage(report, await readEvidence(runDirectory), proof);
  await writeWhole(join(runDirectory, REPORT_FILES.html), page);
  await writeWhole(join(runDirectory, REPORT_FILES.json), reportText(report));
  return report;
}

/** Whoever looks sees the old file or the new one, never half of it. */
async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${String(process.pid)}.tmp`;
  await writeFile(draft, text);
  await rename(draft, file);
}
