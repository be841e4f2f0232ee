import { clearAway } from './steps/clear-away.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops every session of its own before it leaves.',
  caughtBy: [
    'creation/agent-leaves-on-sigterm › its sessions run on',
    'errors/agent-leaves-on-shutdown › its sessions run on',
  ],
  agent: (parts) => ({
    ...parts,
    leave: async (agent) => {
      await clearAway(agent.driver);
      await parts.leave(agent);
    },
  }),
} satisfies Fault;
