import { onLargeFrames } from './steps/on-large-frames.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A frame that is too large ends the connections of all agents.',
  caughtBy: ["errors/frames-up-to-512-kib-are-taken › a larger frame ends no other agent's connection"],
  spills: ['*/*'],
  api: (parts) =>
    onLargeFrames(parts, (apis) => {
      for (const api of apis)
        for (const connection of [...api.connections.byAgent.values()])
          parts.closeConnection(api, connection, 'notStored');
    }),
} satisfies Fault;
