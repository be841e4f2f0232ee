import { existsSync } from 'node:fs';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The API does not start without a kubeconfig.',
  caughtBy: ['creation/needs-no-cluster-configuration › it starts and serves'],
  api: (parts) => ({
    ...parts,
    beforeStart: (env) =>
      Promise.resolve(
        env['KUBECONFIG'] !== undefined && existsSync(env['KUBECONFIG'])
          ? undefined
          : 'KUBECONFIG must name a kubeconfig.',
      ),
  }),
} satisfies Fault;
