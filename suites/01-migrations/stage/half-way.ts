import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import type { MigrationResult } from '../../world/lab-doors.ts';
import type { Saboteur } from './saboteur.ts';
import { differences, schemaOf } from './schema.ts';

export interface HalfWay {
  /** How many of its steps were made to fail, one at a time. */
  readonly failures: number;
  /** After which step it left something behind, and what; nothing: it never did. */
  readonly leftBehind: readonly string[];
  /** Whether it went through in the end, nothing failing. */
  readonly through: boolean;
  readonly output: string;
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
    const failed = (await saboteur.begun()) >= step;
    if (ok || !failed) return { failures: step - 1, leftBehind: [], through: ok, output };
    const left = differences(was, await schemaOf(sql));
    if (left.length === 0) continue;
    await saboteur.rest();
    const again = await run();
    return { failures: step, leftBehind: left, through: again.ok, output: again.output };
  }
  return { failures: MOST_STEPS, leftBehind: [], through: false, output: 'It never got through.' };
}
