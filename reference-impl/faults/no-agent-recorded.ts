import { rememberTheAgent } from './steps/remember-the-agent.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The session does not say which agent has it.',
  caughtBy: ['creation/records-the-owning-agent › each row names an agent at once'],
  spills: ['errors/*', 'hibernation/*', 'selection/*', 'termination/*'],
  api: (parts) => {
    const remembering = rememberTheAgent(parts);
    return {
      ...remembering,
      newSession: (plan, agent) => ({ ...remembering.newSession(plan, agent), agentId: null }),
    };
  },
} satisfies Fault;
