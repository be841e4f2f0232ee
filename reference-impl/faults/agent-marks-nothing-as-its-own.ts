import type { Fault } from './fault.ts';

export default {
  sentence: 'Does not mark which agent a session belongs to, and looks by the app alone.',
  caughtBy: ['errors/agent-keeps-to-its-own-in-a-shared-namespace › its objects name it'],
  agent: (parts) => ({
    ...parts,
    labels: (agentId, order) => {
      const { agent: _, ...rest } = parts.labels(agentId, order);
      return rest;
    },
    survey: (cluster, agentId) => {
      const ofAnybody = (selector: string) => selector.replace(/,agent=.*/, '');
      return parts.survey(
        { ...cluster, list: (kind, selector) => cluster.list(kind, ofAnybody(selector)) },
        agentId,
      );
    },
  }),
} satisfies Fault;
