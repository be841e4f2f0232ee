import type { Fault } from './fault.ts';

export default {
  sentence: 'The id of a session is written into the statement that looks for it.',
  caughtBy: ['errors/refuses-hostile-ids › each is answered 4xx'],
  api: (parts) => ({
    ...parts,
    async findSession(sql, id) {
      const [row] = await sql.query<{ id: string }>(`SELECT id FROM sessions WHERE id = '${id}'`);
      return row && parts.findSession(sql, row.id);
    },
  }),
} satisfies Fault;
