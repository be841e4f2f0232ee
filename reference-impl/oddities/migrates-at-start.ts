import { readMigrations } from '../api/read-migrations.ts';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'On an older schema the API applies the migrations itself, and serves.',
  tempts: {
    check: 'compatibility/starts-on-a-schema-without-003',
    habit: 'On an older schema the process ends.',
    rewrite: {
      file: 'suites/09-compatibility/older-schemas.ts',
      from: "expect(beginning.kind === 'unready' || isLawful(beginning), JSON.stringify(beginning)).toBe(true)",
      to: "expect(beginning.kind).toBe('ended')",
    },
  },
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      if ((await parts.missingFromSchema(sql)) === undefined) return undefined;
      for (const { name, up } of await readMigrations()) if (!name.startsWith('000')) await sql.query(up);
      return parts.missingFromSchema(sql);
    },
  }),
} satisfies Oddity;
