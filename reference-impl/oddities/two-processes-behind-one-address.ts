import cluster from 'node:cluster';
import { once } from 'node:events';

import type { Oddity } from './oddity.ts';

const PROCESSES = 2;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Holds the address and hands its connections out in turn; ends with those that serve. */
async function behindOneAddress(): Promise<never> {
  const servers = Array.from({ length: PROCESSES }, () => cluster.fork());
  const endAll = (signal: NodeJS.Signals) => {
    for (const { process: server } of servers) server.kill(signal);
  };
  for (const signal of SIGNALS)
    process.on(signal, () => {
      endAll(signal);
    });
  const ends = servers.map((server) => once(server, 'exit') as Promise<[code: number | null]>);
  const [code] = await Promise.race(ends);
  endAll('SIGTERM');
  await Promise.all(ends);
  process.exit(code ?? 1);
}

export default {
  sentence: 'Two processes serve behind one address: who answers a request may not be who has the agent.',
  tempts: {
    check: 'selection/thirty-in-a-row-are-spread-evenly',
    habit: 'The process that answers has the sockets of all agents: a command is there with the answer.',
    rewrite: {
      file: 'suites/07-selection/thirty-in-a-row-are-spread-evenly.ts',
      from: 'const sessions = await placedInARow(world, SESSIONS);',
      to: `const told = () => agents.reduce((sum, { commands }) => sum + commands.length, 0);
    const sessions = [];
    for (let made = 1; made <= SESSIONS; made += 1) {
      const placed = await placedInARow(world, 1);
      const { held } = await world.eventually(told, (sum) => sum >= made, 300);
      if (held) sessions.push(...placed);
    }`,
    },
  },
  api: (parts) => ({
    ...parts,
    beforeStart: (env) => (cluster.isPrimary ? behindOneAddress() : parts.beforeStart(env)),
  }),
} satisfies Oddity;
