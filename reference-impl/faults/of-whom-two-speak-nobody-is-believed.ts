import type { Fault } from './fault.ts';

export default {
  sentence: 'Once a stranger has spoken of a session, nobody is believed about it any more.',
  caughtBy: ['hibernation/reports-of-strangers-count-for-nothing › those of its own agent end both'],
  api: (parts) => {
    const disputed = new Set<string>();
    return {
      ...parts,
      mayReport(agentId, session) {
        if (!parts.mayReport(agentId, session)) disputed.add(session.id);
        return !disputed.has(session.id);
      },
    };
  },
} satisfies Fault;
