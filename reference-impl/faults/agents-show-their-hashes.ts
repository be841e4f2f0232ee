import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent is answered with the whole row.',
  caughtBy: ['errors/keys-and-hashes-are-never-shown › no secret and no hash is in any answer'],
  api: (parts) => ({ ...parts, agentView: (row, time) => ({ ...row, ...parts.agentView(row, time) }) }),
} satisfies Fault;
