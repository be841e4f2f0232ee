import { onNonsense } from './steps/on-nonsense.ts';
import type { Fault } from './fault.ts';

const distrusted = new Set<string>();

export default {
  sentence: 'An agent that sent a frame without sense gets no further command.',
  caughtBy: ['creation/broken-frames-do-not-end-the-connection › a command still comes'],
  spills: ['errors/frames-*'],
  api: (parts) => ({
    ...parts,
    ...onNonsense(parts, (agentId) => distrusted.add(agentId)),
    sendCommands(api, connection, commands) {
      if (!distrusted.has(connection.agentId)) parts.sendCommands(api, connection, commands);
    },
  }),
} satisfies Fault;
