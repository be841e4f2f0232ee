import type { Fault } from './fault.ts';

const quiet = (text: string): string =>
  text
    .replace("SET status = 'online', connection_id", 'SET connection_id')
    .replace(
      'SET last_heartbeat = now(), status = $2',
      'SET last_heartbeat = now(), status = coalesce(status, $2)',
    );

export default {
  sentence: 'Who is online is known in memory alone: the row of an agent goes on saying offline.',
  caughtBy: [
    'creation/a-dropped-agent-is-offline › it was online before',
    'creation/a-dropped-agent-is-offline › once back it is online',
    'creation/a-silent-agent-goes-offline › an agent that goes on speaking stays online',
    'creation/broken-frames-do-not-end-the-connection › the agent is online',
    'creation/lets-an-agent-register-and-connect › once connected it is online',
    'creation/the-second-connection-of-an-id-replaces-the-first › the agent stays online',
  ],
  spills: ['errors/*', 'selection/a-draining-*', 'selection/heeds-the-limit-*'],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return { ...db, query: (text, values) => db.query(quiet(text), values) };
    },
    eligible: (candidates, wish) =>
      parts.eligible(
        candidates.map((one) => ({ ...one, status: 'online' })),
        wish,
      ),
  }),
} satisfies Fault;
