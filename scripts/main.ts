import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UnreadableRun } from '../reports/record/run-record.ts';
import { PRIORITIES, PROFILES } from '../suites/kit/words.ts';
import { didYouMean } from '../suites/runner/nearest.ts';
import { UsageError } from '../suites/runner/usage-error.ts';
import type { ProveOptions } from './commands/prove.ts';
import type { RunOptions } from './commands/run.ts';
import { openOutput } from './output.ts';
import { TOOL } from './places.ts';

/** Usage or configuration (design, "Verdicts"). */
const USAGE = 4;
/** The suite's own error. */
const OURS = 3;

const output = openOutput();
const argv = process.argv.slice(2);
let exitCode = 0;

/** `a,b --x c` → [a, b, c] */
const list = (value: string, before: string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
];

const listOf =
  (known: readonly string[]) =>
  (value: string, before: string[] = []): string[] => {
    for (const each of list(value))
      if (!known.includes(each))
        throw new InvalidArgumentError(`It is one of ${known.join(', ')}.${didYouMean(each, known)}`);
    return list(value, before);
  };

const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return number;
  };

const databaseChoice = (value: string): string => {
  if (value === 'embedded' || /^postgres(ql)?:\/\//.test(value)) return value;
  throw new InvalidArgumentError(
    'It is "embedded" or a URL like postgres://user:password@host:5432/postgres.',
  );
};

const program = new Command()
  .name('plumbline')
  .description(
    'Judges a platform that is split into a database-only API and agents: its target file says how it starts, the plan says what it owes.',
  )
  .version(TOOL.version)
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({
    writeErr: (text) => {
      process.stderr.write(text.replace(/^error: /, '').replace(/^[a-z]/, (first) => first.toUpperCase()));
    },
  });

program
  .command('run')
  .description('judge a target and leave the evidence')
  .argument('[target]', 'a name, <name>+<variant>, or the path of a target file', 'reference')
  .option('--phase <phases>', 'only these phases, by number or name', list)
  .option('--check <checks>', 'only these checks, by id or pattern (creation/*)', list)
  .option('--profile <profiles>', `only these profiles (${PROFILES.join(', ')})`, listOf(PROFILES))
  .option('--priority <priorities>', `only these priorities (${PRIORITIES.join(', ')})`, listOf(PRIORITIES))
  .option('--catalogue <version>', 'judge by the checks of that release only (see `list`)')
  .option(
    '--database <where>',
    'embedded, or the URL of a PostgreSQL (14-18) that somebody else runs',
    databaseChoice,
    'embedded',
  )
  .option('--jobs <n>', 'checks at once', wholeNumber(1, 64), Math.max(4, availableParallelism() * 4))
  .option('--out <folder>', 'write the results exactly there (default: reports/runs/<id> here)')
  .addOption(
    new Option('--reporter <kind>', 'what goes to standard output')
      .choices(['terminal', 'json'])
      .default('terminal'),
  )
  .option(
    '--seed <n>',
    'start the checks in the order of a run that drew from this seed',
    wholeNumber(0, 2 ** 31 - 1),
  )
  .option(
    '--patience <name=duration>',
    'the most that is waited for something, by its name (see `doctor`)',
    list,
  )
  .option('--fail-fast', 'stop at the first MUST that fails')
  .option('--keep-going', 'judge later phases although phase 1 failed')
  .option('--require-profile <profiles>', 'incomplete unless these profiles were judged', listOf(PROFILES))
  .option(
    '--expect <file>',
    'what is known to fail, to be flaky or unsupported, with reason, link and expiry',
  )
  .option('--keep', 'leave the lab up until Enter')
  .addHelpText(
    'after',
    `
Examples:
  plumbline run                                  the reference, everything
  plumbline run ./my-target.yaml                 your own implementation
  plumbline run --phase termination              one phase
  plumbline run --check 'creation/*' --jobs 1    some checks, one after another
  plumbline run --catalogue 0.1.0                by what was asked in that release, whatever was added since
  plumbline run reference+creates-no-command     a deliberately wrong variant
  plumbline run --expect ./known.yaml            failures that are known, each with reason, link and last day
  plumbline run --database postgres://me@127.0.0.1:5432/postgres

Exit codes: 0 conformant, or partial (selected checks passed, failures were expected) · 1 not conformant · 2 incomplete · 3 the suite's own error · 4 usage · 5 an expectation is stale or has expired`,
  )
  .action(async (target: string, options: RunOptions) => {
    exitCode = await (await import('./commands/run.ts')).run(target, options, output, argv);
  });

program
  .command('prove')
  .description('show that the suite catches every fault of the reference, and lets every oddity pass')
  .option('--fault <names>', 'only these faults or oddities, by name or pattern (agent-*)', list)
  .option('--check <checks>', 'only these checks, against the faults that they must catch', list)
  .option('--jobs <n>', 'trials at once', wholeNumber(1, 64), Math.max(4, availableParallelism() * 4))
  .option('--full', 'every check for every fault, instead of those concerned and a sample')
  .option('--seed <n>', 'draw the sample from this seed', wholeNumber(0, 2 ** 31 - 1))
  .option('--out <folder>', 'write the results exactly there (default: reports/proofs/<id> here)')
  .option('--json', 'print proof.json')
  .addHelpText(
    'after',
    `
Examples:
  plumbline prove                                    everything, and the matrix as a page
  plumbline prove --fault 'quota-*'                  some faults
  plumbline prove --check quotas/at-the-limit        does anything make this check fail?

Exit codes: 0 proven · 1 a fault was missed, a failure is unexplained, an oddity did not pass, a finding catches nothing · 4 usage`,
  )
  .action(async (options: ProveOptions) => {
    exitCode = await (await import('./commands/prove.ts')).prove(options, output, argv);
  });

program
  .command('list')
  .description(
    'print the checks, the criteria of the plan with what covers them, or the faults that are caught',
  )
  .addOption(new Option('--criteria', "the plan's criteria instead of the checks").conflicts('faults'))
  .option('--faults', 'the deliberate faults and oddities of the reference')
  .option('--catalogue <version>', 'what was asked in that release')
  .option('--json', 'as JSON')
  .action(async (options: { criteria?: true; faults?: true; catalogue?: string; json?: true }) => {
    exitCode = await (await import('./commands/list.ts')).list(options, output);
  });

program
  .command('explain')
  .description('say all about one check, criterion, ruling or capability')
  .argument('<id>', 'as reports name it')
  .option('--json', 'as JSON')
  .addHelpText(
    'after',
    '\nExamples:\n  plumbline explain creation/answers-202-with-a-pending-session\n  plumbline explain P8.4',
  )
  .action(async (check: string, options: { json?: true }) => {
    exitCode = await (await import('./commands/explain.ts')).explain(check, options, output);
  });

program
  .command('doctor')
  .description('print what this machine and a target file amount to')
  .argument('[target]', 'as in `run`', 'reference')
  .option('--json', 'as JSON')
  .action(async (target: string, options: { json?: true }) => {
    exitCode = await (await import('./commands/doctor.ts')).doctor(target, options, output);
  });

program
  .command('report')
  .description('render a run again, also one that was killed')
  .argument('<run>', 'its id, its folder, or latest')
  .option('--json', 'print report.json')
  .action(async (run: string, options: { json?: true }) => {
    exitCode = await (await import('./commands/report.ts')).report(run, options, output);
  });

program
  .command('sweep')
  .description('remove what dead runs have left, by their ledgers only')
  .option('--database <where>', 'the server on which they had databases', databaseChoice, 'embedded')
  .action(async (options: { database: string }) => {
    exitCode = await (await import('./commands/sweep.ts')).sweep(options, output);
  });

/** Trouble is said once, here: a sentence for what the user can mend, the stack for what only we can. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof UsageError || error instanceof UnreadableRun) {
    output.error(error.message);
    return USAGE;
  }
  output.error(`plumbline broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return OURS;
}

// A run waits for other processes; nothing else may keep this one alive meanwhile.
const alive = setInterval(() => undefined, 60_000);
try {
  await program.parseAsync();
} catch (error) {
  exitCode = exitCodeOf(error);
}
clearInterval(alive);
// Whatever still holds the event loop is not waited for: the lab is down and the results are written.
process.stdout.write('', () => process.exit(exitCode));
