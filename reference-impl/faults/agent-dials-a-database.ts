import type { Fault } from './fault.ts';
import { connect, createServer } from 'node:net';

export default {
  sentence: 'Holds a connection to something that is neither the API nor its cluster.',
  caughtBy: ['creation/agent-never-touches-a-database › it holds no other than those to API and cluster'],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) => {
      const database = createServer().listen(0, '127.0.0.1', () => {
        const address = database.address();
        if (address !== null && typeof address === 'object') connect(address.port, '127.0.0.1');
      });
      return parts.reportsOnConnect(found);
    },
  }),
} satisfies Fault;
