import { NotApplicable } from '../../kit/prerequisite.ts';
import type { MigrationResult, Migrations } from '../../world/lab-doors.ts';
import { MIGRATION_NUMBERS } from './migration-set.ts';
import { guideOf } from './migration-guide.ts';
import type { Stand } from './stand.ts';

/** Only ever on databases of the lab: a running target's own is never migrated by us. */
export function migrationsOn({ lab, database, watch }: Stand, closing: AsyncDisposableStack): Migrations {
  const run = async (
    what: 'base' | 'up' | 'down',
    number: string,
    url = database?.url,
  ): Promise<MigrationResult> => {
    const set = lab.migrations;
    if (!set) throw new NotApplicable('The target file does not say how migrations are applied.');
    if (url === undefined) throw new Error('This world has no database.');
    // What an older API does on an older schema is not what the contract says.
    if (what === 'down' && url === database?.url) watch?.giveUp('its migrations were undone');
    return what === 'base' ? set.base(url) : set[what](number, url);
  };
  return {
    numbers: MIGRATION_NUMBERS,
    base: (url) => run('base', '000', url),
    up: (number, url) => run('up', number, url),
    down: (number, url) => run('down', number, url),
    get guide() {
      return guideOf(lab, database?.url);
    },
    newDatabase: async (state) => {
      if (!lab.migrations)
        throw new NotApplicable('The target file does not say how migrations are applied.');
      return closing.use(await lab.databases.make(state)).url;
    },
  };
}
