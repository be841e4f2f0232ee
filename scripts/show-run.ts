import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEvidence } from '../reports/evidence/read-evidence.ts';
import type { KnownFor } from '../reports/record/catalogue-problems.ts';
import { summaryLines } from '../reports/terminal/summary.ts';
import { REPORT_FILES, writeReports } from '../reports/write.ts';
import type { Output } from './output.ts';
import { PROOFS_FOLDER } from './places.ts';

/** Judges the run in this folder, writes its reports and shows the verdict; gives the exit code. */
export async function showRun(
  folder: string,
  json: boolean,
  output: Output,
  known?: KnownFor,
): Promise<number> {
  const page = join(PROOFS_FOLDER, 'latest', 'proof.html');
  const proof = existsSync(page) ? relative(folder, page) : undefined;
  const report = await writeReports(folder, { known, proof });
  if (json) output.line(JSON.stringify(report, null, 2));
  else {
    const url = (file: string): string => pathToFileURL(join(folder, file)).href;
    const evidence = { path: join(folder, 'evidence.ndjson'), book: await readEvidence(folder) };
    output.lines(
      summaryLines(
        report,
        { evidence, html: url(REPORT_FILES.html), json: url(REPORT_FILES.json) },
        output.paint,
      ),
    );
  }
  return report.exitCode;
}
