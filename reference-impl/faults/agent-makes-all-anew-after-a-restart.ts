import { selectorOfAgent } from '../agent/kubernetes/labels.ts';
import type { Fault } from './fault.ts';

let hasBegun = false;

export default {
  sentence: 'An agent that comes back makes the Deployments of all its sessions anew.',
  caughtBy: ['creation/platform-agent-restart-loses-no-session › their Deployments are those of before'],
  spills: ['*/platform-*'],
  agent: (parts) => ({
    ...parts,
    async survey(cluster, agentId) {
      if (!hasBegun) {
        hasBegun = true;
        for (const { metadata, spec } of await cluster.list('deployment', selectorOfAgent(agentId))) {
          const { name = '', labels, annotations } = metadata ?? {};
          await cluster.remove('deployment', name);
          const anew = { name, labels, annotations };
          await cluster.create('deployment', {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: anew,
            spec,
          });
        }
      }
      return parts.survey(cluster, agentId);
    },
  }),
} satisfies Fault;
