import { LabBroken, Prerequisite } from '../../kit/prerequisite.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import type { MigrationResult } from '../../world/lab-doors.ts';
import type { Saboteur } from './saboteur.ts';
import { differences, schemaOf } from './schema.ts';

export interface HalfWay {
  /** How many of its steps were made to fail, one at a time. */
  readonly failures: number;
  /** What the last of them left behind. */
  readonly leftBehind: readonly string[];
}

/** No migration of three columns has more steps. */
const MOST_STEPS = 60;

/** Lets the first step of a migration fail, then the second, and so on until it gets through. */
export async function failHalfWay(
  sql: SqlDoor,
  saboteur: Saboteur,
  run: () => Promise<MigrationResult>,
): Promise<HalfWay> {
  const was = await schemaOf(sql);
  for (let step = 1; step <= MOST_STEPS; step++) {
    await saboteur.failAt(step);
    const { ok, output } = await run();
    if ((await saboteur.begun()) < step || ok) return gotThrough(ok, step - 1, output);
    const leftBehind = differences(was, await schemaOf(sql));
    if (leftBehind.length === 0) continue;
    // What comes next stands on this one, done.
    await saboteur.rest();
    await run();
    return { failures: step, leftBehind };
  }
  throw new LabBroken(`It did not get through in ${String(MOST_STEPS)} steps.`);
}

function gotThrough(ok: boolean, failures: number, output: string): HalfWay {
  if (!ok)
    throw new Prerequisite('migrations/apply-without-errors', `It fails with nothing stopping it: ${output}`);
  return { failures, leftBehind: [] };
}
