import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template may give it another name.',
  caughtBy: [
    'templates/a-name-never-changes › it is still there under its name',
    'templates/a-name-never-changes › there is none of the other name',
  ],
  api: (parts) => ({
    ...parts,
    async changeTemplate(api, id, body) {
      const { name, ...rest } = Object(body) as { name?: unknown };
      if (typeof name !== 'string') return parts.changeTemplate(api, id, body);
      const rows = await api.db.query('UPDATE templates SET name = $2 WHERE name = $1 RETURNING name', [
        id,
        name,
      ]);
      if (rows.length === 0) return refuse('templateNotFound', 'There is no such template.');
      return parts.changeTemplate(api, name, rest);
    },
  }),
} satisfies Fault;
