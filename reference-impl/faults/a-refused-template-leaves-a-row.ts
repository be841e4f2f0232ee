import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session of an unknown template is refused, and its row is left as failed.',
  caughtBy: ['creation/refuses-an-unknown-template-and-leaves-nothing › no row is left'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const answer = await parts.createSession(api, caller, body);
      if (isRefusal(answer) && answer.refused === 'templateNotFound')
        await api.db.query(
          `INSERT INTO sessions (id, user_id, template_name, state) VALUES ($1, $2, $3, 'failed')`,
          [parts.newSessionId(), caller.id, (Object(body) as { readonly template: string }).template],
        );
      return answer;
    },
  }),
} satisfies Fault;
