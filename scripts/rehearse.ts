// What has to be shown many times over: `npm run rehearse -- kills 10`. Prints a line for each, then the count.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './rehearsals/alone.ts';
import { degenerate } from './rehearsals/degenerate.ts';
import { habits } from './rehearsals/habits.ts';
import { hogs } from './rehearsals/hogs.ts';
import { interrupts } from './rehearsals/interrupts.ts';
import { kills } from './rehearsals/kills.ts';
import { oddities } from './rehearsals/oddities.ts';
import { mutants } from './rehearsals/mutants.ts';
import { runs } from './rehearsals/runs.ts';
import { openTally } from './rehearsals/tally.ts';

const REHEARSALS = { kills, interrupts, runs, hogs, alone, oddities, habits, degenerate, mutants };

const [name = '', count = '10', ...only] = process.argv.slice(2);
const rehearsal = Object.entries(REHEARSALS).find(([known]) => known === name)?.[1];
if (!rehearsal || !/^\d+$/.test(count)) {
  process.stderr.write(
    `Usage: npm run rehearse -- <${Object.keys(REHEARSALS).join('|')}> [how many] [fault or oddity …]\n`,
  );
  process.exit(4);
}
const folder = mkdtempSync(join(tmpdir(), 'plumbline-rehearsal-'));
const tally = openTally((line) => process.stdout.write(`${line}\n`));
await rehearsal(Number(count), folder, tally, only);
const code = tally.close();
if (code === 0) rmSync(folder, { recursive: true });
else process.stdout.write(`The results are in ${folder}\n`);
process.exitCode = code;
