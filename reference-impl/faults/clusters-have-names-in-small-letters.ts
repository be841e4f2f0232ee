import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The name of a cluster must be a DNS label.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-agents-register › the same body without a mistake is taken',
  ],
  api: (parts) =>
    refusesWhen(
      parts,
      'POST /agents/register',
      ({ clusterName }) => typeof clusterName === 'string' && !/^[a-z0-9-]+$/.test(clusterName),
    ),
} satisfies Fault;
