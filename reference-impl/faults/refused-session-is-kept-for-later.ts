import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence:
    'A session that no agent fits is refused, and yet written down with a command for whoever was full.',
  caughtBy: [
    'selection/refuses-when-nobody-fits-and-leaves-nothing › no row is left',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › no command is left',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const answer = await parts.createSession(api, caller, body);
      if (!isRefusal(answer) || answer.refused !== 'noAgents') return answer;
      const asked = Object(body) as Readonly<Record<string, string | undefined>>; // it was read already
      const [agentId = null] = (await parts.readCandidates(api, api.db))
        .filter(({ clusterId }) => clusterId === (asked['clusterId'] ?? null))
        .map((one) => one.agentId);
      const user = await parts.findUser(api.db, asked['user'] ?? '');
      const id = parts.newSessionId();
      await api.db.query(
        `INSERT INTO sessions (id, user_id, template_name, state) VALUES ($1, $2, $3, 'failed')`,
        [id, user?.id, asked['template']],
      );
      if (agentId !== null)
        await parts.insertCommand(api.db, {
          commandId: parts.newCommandId(),
          agentId,
          sessionId: id,
          action: 'start_session',
          payload: { sessionId: id },
        });
      return answer;
    },
  }),
} satisfies Fault;
