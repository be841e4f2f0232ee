import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents of a cluster no template can be listed.',
  caughtBy: ['errors/goes-on-without-agents › whatever needs no agent is answered as ever'],
  api: (parts) => ({
    ...parts,
    async listTemplates(sql, filters) {
      const away = await sql.query("SELECT 1 FROM agents WHERE status = 'offline' LIMIT 1");
      if (away.length > 0) throw new Error('an agent is away, and might have templates');
      return parts.listTemplates(sql, filters);
    },
  }),
} satisfies Fault;
