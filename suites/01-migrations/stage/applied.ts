import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Migrations } from '../../world/lab-doors.ts';

/** Applies these migrations, in this order. @throws Prerequisite when one fails: that has a check of its own. */
export async function applied(migrations: Migrations, ...numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    const { ok, output } = await migrations.up(number);
    if (!ok)
      throw new Prerequisite('migrations/apply-without-errors', `Migration ${number} failed: ${output}`);
  }
}
