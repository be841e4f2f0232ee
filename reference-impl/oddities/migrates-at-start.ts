import { readMigrations } from '../api/read-migrations.ts';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'On an older schema the API applies the migrations itself, and serves.',
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      if ((await parts.missingFromSchema(sql)) === undefined) return undefined;
      for (const { name, up } of await readMigrations()) if (!name.startsWith('000')) await sql.query(up);
      return parts.missingFromSchema(sql);
    },
  }),
} satisfies Oddity;
