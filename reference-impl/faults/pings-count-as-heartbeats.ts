import { WebSocket } from 'ws';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that pings is taken for one that sends heartbeats.',
  caughtBy: ['errors/only-heartbeats-keep-an-agent-online › an agent that only pings is offline'],
  api: (parts) => ({
    ...parts,
    admitConnection: (api, connection) => {
      parts.admitConnection(api, connection);
      if (connection.socket instanceof WebSocket)
        connection.socket.on('ping', () => {
          connection.lastBeat = Date.now();
        });
    },
  }),
} satisfies Fault;
