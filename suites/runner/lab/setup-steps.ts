import type { SetupSteps } from '../../world/arrangement-parts.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import type { Target } from '../target/read-target.ts';
import { fillAll } from '../target/placeholders.ts';
import { databaseValues } from './migration-set.ts';
import { runCommand } from './run-command.ts';
import { runSqlText } from './sql-file.ts';

/** The target file's own way to put users, quotas and templates in place (contract §11). */
export function setupSteps(target: Target, databaseUrl: string | undefined): SetupSteps {
  return {
    async run(what, values) {
      const setup = target.setup[what];
      if (!setup) return false;
      const known = {
        ...values,
        ...(databaseUrl === undefined ? {} : databaseValues(databaseUrl)),
        node: process.execPath,
      };
      const where = `setup.${what}`;
      const result =
        'sql' in setup
          ? await runSqlText(
              databaseUrl ?? '',
              fillAll(setup.sql, sqlEscaped(known), where).join(';\n'),
              target.patience.migration ?? 60_000,
            )
          : await runCommand(fillAll(setup.command, known, where), {
              directory: target.directory,
              environment: target.variantEnvironment,
              timeoutMs: 60_000,
            });
      if (!result.ok) throw new LabBroken(`The target file's ${where} failed: ${result.output}`);
      return true;
    },
  };
}

/** Placeholders stand inside '…' in the statements of a target file. */
function sqlEscaped(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll("'", "''") : value,
    ]),
  );
}
