import { survey } from '../agent/kubernetes/survey.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Tells of every session that it finds in its namespace, whosever it is.',
  caughtBy: [
    'errors/agent-keeps-to-its-own-in-a-shared-namespace › it tells nothing of a session of the other',
  ],
  agent: (parts) => ({
    ...parts,
    survey: (cluster, agentId) => {
      const ofAnybody = (selector: string) => selector.replace(/,agent=.*/, '');
      return survey(
        { ...cluster, list: (kind, selector) => cluster.list(kind, ofAnybody(selector)) },
        agentId,
      );
    },
  }),
} satisfies Fault;
