import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent may be silent for as long as it likes.',
  caughtBy: [
    'creation/a-silent-agent-goes-offline › it is offline',
    'creation/a-silent-agent-goes-offline › its connection is closed',
    'selection/a-connection-that-says-nothing-gets-nothing › after its silence sessions are refused',
    'selection/a-connection-that-says-nothing-gets-nothing › and stay so',
    'errors/only-heartbeats-keep-an-agent-online › an agent whose connection died without an end is offline',
    'errors/only-heartbeats-keep-an-agent-online › an agent that only pings is offline',
    'errors/only-heartbeats-keep-an-agent-online › an agent that only reports is offline',
    'errors/only-heartbeats-keep-an-agent-online › no session goes to the one that is dead',
  ],
  api: (parts) => ({
    ...parts,
    admitConnection: (api, connection) => {
      parts.admitConnection(api, connection);
      setInterval(() => {
        connection.lastBeat = Date.now();
      }, 100).unref();
    },
  }),
} satisfies Fault;
