import { namespaces } from '../../fixtures/lab/processes/namespaces.ts';
import { OFFERS } from '../../fixtures/lab/canary/ways.ts';
import { CONTROLS } from '../../suites/kit/words.ts';
import { loadCatalogue } from '../../suites/runner/catalogue/load-catalogue.ts';
import { selectChecks } from '../../suites/runner/catalogue/select-checks.ts';
import { patienceFor, periodsOf } from '../../suites/runner/lab/periods.ts';
import { targetProblems } from '../../suites/runner/target/target-problems.ts';
import { readTarget, variantsOf } from '../../suites/runner/target/read-target.ts';
import {
  CONTROL_TABLE,
  whyNotApplicable,
  whyWithout,
} from '../../suites/runner/worker/available-controls.ts';
import type { Output } from '../output.ts';
import { patienceOf } from '../patience-option.ts';
import { SUITES_FOLDER, TARGETS_FOLDER } from '../places.ts';

/** What this machine and this target file amount to: the effective configuration, without running anything. */
export async function doctor(spec: string, options: { json?: true }, output: Output): Promise<number> {
  const target = readTarget(spec, TARGETS_FOLDER, process.cwd());
  const selected = selectChecks(
    await loadCatalogue(SUITES_FOLDER),
    { phases: [], checks: [], profiles: [], priorities: [] },
    target.profiles,
  );
  const notJudged = selected.flatMap(({ id, check }) => {
    const cause = whyNotApplicable(check, target);
    return cause === undefined ? [] : [{ id, cause }];
  });
  const { available, reason } = await namespaces();
  const periods = periodsOf(target, { agentTimeout: true });
  const facts = {
    node: process.versions.node,
    'process cells': available
      ? 'PID namespaces: whatever a target starts ends with it'
      : `none (${reason ?? 'unknown'}): only the reaper ends what is left`,
    canary: OFFERS.map(({ way, offered, reason: why }) =>
      offered ? way : `${way} not offered: ${why ?? ''}`,
    ),
    target: target.file,
    directory: target.directory,
    profiles: target.profiles,
    capabilities: target.capabilities,
    controls: Object.fromEntries(
      CONTROLS.map((control) => [
        control,
        CONTROL_TABLE[control].has(target) ? 'yes' : `no: ${whyWithout(control, target)}`,
      ]),
    ),
    periods: inMilliseconds({ ...periods }),
    patience: inMilliseconds(
      patienceFor(patienceOf(target, []).patience, periods, new Set(Object.keys(target.patience))),
    ),
    checks: `${selected.length} selected, ${notJudged.length} not judged here`,
    'not judged': notJudged.map(({ id, cause }) => `${id}: ${cause}`),
    problems: targetProblems(target),
    variants: [...variantsOf(target).keys()],
  };
  if (options.json) output.line(JSON.stringify(facts, null, 2));
  else for (const [name, fact] of Object.entries(facts)) output.lines(describe(name, fact, output));
  return facts.problems.length > 0 ? USAGE : 0;
}

/** As for a run that cannot start. */
const USAGE = 4;
/** A longer list is shown by its beginning. */
const MOST_ROWS = 40;

function inMilliseconds(times: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, `${ms} ms`]));
}

function describe(name: string, fact: unknown, { paint }: Output): string[] {
  if (typeof fact !== 'object' || fact === null) return [`${paint.strong(name.padEnd(14))} ${String(fact)}`];
  const rows = Array.isArray(fact)
    ? fact.map(String)
    : Object.entries(fact).map(([key, value]) => `${key.padEnd(14)} ${String(value)}`);
  const shown = rows.slice(0, MOST_ROWS).map((row) => `  ${row}`);
  const more = rows.length - shown.length;
  return [
    `${paint.strong(name)}${rows.length === 0 ? '  none' : ''}`,
    ...shown,
    ...(more > 0 ? [paint.quiet(`  and ${more} more; --json prints them all`)] : []),
  ];
}
