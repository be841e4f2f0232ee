import { findRun } from '../../reports/record/find-run.ts';
import { ourCatalogue } from '../our-catalogue.ts';
import type { Output } from '../output.ts';
import { showRun } from '../show-run.ts';

/** Renders what was recorded, also of a run that was killed; the exit code is the verdict's, by our own catalogue. */
export async function report(run: string, options: { json?: true }, output: Output): Promise<number> {
  return showRun(await findRun(run, process.cwd()), options.json === true, output, ourCatalogue);
}
