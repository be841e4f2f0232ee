import type { Fault } from './fault.ts';

export default {
  sentence: 'The sessions of a changed template are given its new resources.',
  caughtBy: ['templates/a-change-is-for-new-sessions-only › the session of before keeps its resources'],
  api: (parts) => ({
    ...parts,
    async changeTemplate(api, id, body) {
      const answer = await parts.changeTemplate(api, id, body);
      await api.db.query(
        `UPDATE sessions s SET memory = coalesce(t.default_resources->>'memory', memory)
         FROM templates t WHERE t.name = $1 AND s.template_name = $1`,
        [id],
      );
      return answer;
    },
  }),
} satisfies Fault;
