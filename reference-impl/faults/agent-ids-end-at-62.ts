import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'The id of an agent has at most 62 characters, one too few.',
  caughtBy: ['errors/refuses-unlawful-agent-ids › the shortest and the longest are taken'],
  api: (parts) =>
    refusesWhen(
      parts,
      'POST /agents/register',
      ({ agentId }) => typeof agentId === 'string' && agentId.length > 62,
    ),
} satisfies Fault;
