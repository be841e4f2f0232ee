import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

function textOf(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : '';
  return typeof value === 'string' ? value : '';
}

export default {
  sentence: 'A session that no agent takes is refused, and its row is left as failed.',
  caughtBy: ['errors/answers-503-without-agents › what was refused left no row and no command'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const outcome = await parts.createSession(api, caller, body);
      if (isRefusal(outcome) && outcome.refused === 'noAgents')
        await api.db.query(
          `INSERT INTO sessions (id, user_id, template_name, state)
           SELECT $1, id, $3, 'failed' FROM users WHERE username = $2 OR id = $2 LIMIT 1`,
          [parts.newSessionId(), textOf(body, 'user'), textOf(body, 'template')],
        );
      return outcome;
    },
  }),
} satisfies Fault;
