import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents the API says that it is not healthy.',
  caughtBy: ['errors/answers-503-without-agents › its health stays 200'],
  api: (parts) => {
    let connected = 0;
    return {
      ...parts,
      admitConnection: (api, connection) => {
        parts.admitConnection(api, connection);
        connected = api.connections.byAgent.size;
        setInterval(() => (connected = api.connections.byAgent.size), 20).unref();
      },
      outgoing: (operation, answer) =>
        operation === 'GET /health' && connected === 0 ? { ...answer, status: 503 } : answer,
    };
  },
} satisfies Fault;
