import type { Fault } from './fault.ts';

export default {
  sentence: 'The sessions of a template go with it.',
  caughtBy: [
    'templates/sessions-outlive-their-template › it is shown, with the template that it had',
    'templates/sessions-outlive-their-template › it is listed',
    'templates/sessions-outlive-their-template › it sleeps and wakes',
    'templates/sessions-outlive-their-template › it ends',
  ],
  api: (parts) => ({
    ...parts,
    async removeTemplate(api, id) {
      await api.db.query('DELETE FROM sessions WHERE template_name = $1', [id]);
      return parts.removeTemplate(api, id);
    },
  }),
} satisfies Fault;
