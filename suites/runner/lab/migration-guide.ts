import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MigrationGuide } from '../../world/lab-doors.ts';
import { isAddress } from '../target/is-address.ts';
import { fillAll } from '../target/placeholders.ts';
import type { LabRun } from './lab-run.ts';
import { databaseValues } from './migration-set.ts';
import { runCommand } from './run-command.ts';

/** The target's migration guide (R16), its commands on one database. An address is given as it is: nothing is fetched. */
export function guideOf({ order }: LabRun, databaseUrl: string | undefined): MigrationGuide | undefined {
  const { target, patience } = order;
  const { guide } = target;
  if (!guide) return undefined;
  const run = (name: 'up' | 'down'): MigrationGuide['up'] => {
    const command = guide[name];
    if (command === undefined) return undefined;
    return () => {
      if (databaseUrl === undefined) throw new Error('This world has no database.');
      const values = { ...databaseValues(databaseUrl), node: process.execPath };
      return runCommand(fillAll(command, values, `guide.${name}`), {
        directory: target.directory,
        environment: target.variantEnvironment,
        timeoutMs: patience.migration,
      });
    };
  };
  return { document: textOf(target.directory, guide.document), up: run('up'), down: run('down') };
}

function textOf(directory: string, document: string): string {
  return isAddress(document) ? document : readFileSync(resolve(directory, document), 'utf8');
}
