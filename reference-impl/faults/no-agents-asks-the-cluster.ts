import { isRefusal } from '../api/refusals.ts';
import { callTheCluster } from './steps/call-the-cluster.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents the API looks for a cluster that could do the work.',
  caughtBy: ['errors/answers-503-without-agents › no cluster is asked in the place of agents'],
  spills: ['contract/never-calls-a-cluster-in-any-world'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const outcome = await parts.createSession(api, caller, body);
      if (isRefusal(outcome) && outcome.refused === 'noAgents') await callTheCluster('/api/v1/nodes');
      return outcome;
    },
  }),
} satisfies Fault;
