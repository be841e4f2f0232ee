import { applied } from '../../01-migrations/stage/applied.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Migrations } from '../../world/lab-doors.ts';

/** 001, 002, 003. @throws Prerequisite when one fails: that has a check of its own. */
export function migratedUp(migrations: Migrations): Promise<void> {
  return applied(migrations, ...migrations.numbers);
}

/** 003, 002, 001 (plan:L588-590). @throws Prerequisite when one fails: that has a check of its own. */
export async function rolledBack(migrations: Migrations): Promise<void> {
  for (const number of [...migrations.numbers].reverse()) {
    const { ok, output } = await migrations.down(number);
    if (!ok)
      throw new Prerequisite('migrations/rolls-back-one-by-one', `Rollback ${number} failed: ${output}`);
  }
}
