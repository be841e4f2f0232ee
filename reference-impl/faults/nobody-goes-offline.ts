import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that has left is shown as online.',
  caughtBy: [
    'creation/a-dropped-agent-is-offline › its row says offline',
    'creation/a-dropped-agent-is-offline › the answer says offline',
    'creation/a-silent-agent-goes-offline › it is offline',
    'errors/only-heartbeats-keep-an-agent-online › an agent whose connection died without an end is offline',
    'errors/only-heartbeats-keep-an-agent-online › an agent that only pings is offline',
    'errors/only-heartbeats-keep-an-agent-online › an agent that only reports is offline',
  ],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        query: (text, values) =>
          text.includes("SET status = 'offline'") ? Promise.resolve([]) : db.query(text, values),
      };
    },
  }),
} satisfies Fault;
