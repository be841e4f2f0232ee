import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session whose template is gone cannot be changed any more.',
  caughtBy: [
    'templates/sessions-outlive-their-template › it sleeps and wakes',
    'templates/sessions-outlive-their-template › it ends',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session && (await parts.findTemplate(api.db, session.template_name)) === undefined)
        return refuse('templateNotFound', 'Its template is gone.');
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
