import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

let hasCluster = false;

export default {
  sentence: 'Without a kubeconfig the API starts and serves, but creates no session.',
  caughtBy: ['creation/needs-no-cluster-configuration › it creates a session'],
  api: (parts) => ({
    ...parts,
    beforeStart(env) {
      hasCluster = (env['KUBECONFIG'] ?? '') !== '' || (env['KUBERNETES_SERVICE_HOST'] ?? '') !== '';
      return parts.beforeStart(env);
    },
    createSession: async (api, caller, body) =>
      hasCluster
        ? parts.createSession(api, caller, body)
        : refuse('accident', 'The cluster is not configured.'),
  }),
} satisfies Fault;
