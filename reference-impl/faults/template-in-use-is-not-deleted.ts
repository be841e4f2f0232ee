import type { Fault } from './fault.ts';

export default {
  sentence: 'A template that sessions were made of cannot be deleted.',
  caughtBy: [
    'templates/a-deleted-template-starts-nothing › its deletion is accepted, although a session is of it',
  ],
  api: (parts) => ({
    ...parts,
    async removeTemplate(api, id) {
      const used = await api.db.query('SELECT id FROM sessions WHERE template_name = $1', [id]);
      return used.length === 0 && (await parts.removeTemplate(api, id));
    },
  }),
} satisfies Fault;
