import type { Fault } from './fault.ts';

const WORKLOAD = {
  user: 'somebody',
  template: 'some-template',
  templateManifest: { spec: { baseImage: 'localhost/plumbline/workload:1' } },
  namespace: 'streamspace',
  memory: '1Gi',
  cpu: '500m',
  persistentHome: false,
  tags: [],
};

export default {
  sentence: 'A session without an agent is refused, and started anew on every agent all the same.',
  caughtBy: [
    'compatibility/platform-old-sessions-beside-new-ones › nothing of the old ones comes into the cluster',
    'compatibility/refuses-to-terminate-an-old-session › no command is made, and no agent gets one',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      if (session?.agent_id === null)
        for (const { agentId } of await parts.readCandidates(api, api.db)) {
          const payload = { sessionId: session.id, ...WORKLOAD };
          const command = { commandId: parts.newCommandId(), agentId, sessionId: session.id };
          await parts.insertCommand(api.db, { ...command, action: 'start_session', payload });
          parts.deliver(api, agentId);
        }
      return parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
