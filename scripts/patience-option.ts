import {
  isPatienceName,
  PATIENCE,
  patienceWith,
  type Patience,
  type PatienceName,
} from '../suites/kit/patience.ts';
import { didYouMean } from '../suites/runner/nearest.ts';
import type { Target } from '../suites/runner/target/read-target.ts';
import { milliseconds } from '../suites/runner/target/target-file.ts';
import { UsageError } from '../suites/runner/usage-error.ts';

/** The contract's patience, changed by the target file, changed by `--patience name=20s`. */
export function patienceOf(
  target: Target,
  options: readonly string[],
): { readonly patience: Patience; readonly patienceGiven: readonly string[] } {
  const given = { ...target.patience, ...Object.fromEntries(options.map(parsed)) };
  return { patience: patienceWith(given), patienceGiven: Object.keys(given) };
}

function parsed(option: string): [PatienceName, number] {
  const [name = '', value = ''] = option.split('=', 2);
  if (!isPatienceName(name))
    throw new UsageError(
      `There is no patience "${name}".${didYouMean(name, Object.keys(PATIENCE))} Known: ${Object.keys(PATIENCE).join(', ')}.`,
    );
  if (!/^\d+(ms|s|m)$/.test(value))
    throw new UsageError(`--patience ${option}: write a duration such as 500ms, 30s or 2m after the "=".`);
  return [name, milliseconds(value)];
}
