import type { Fault } from './fault.ts';

export default {
  sentence: 'Once a session runs its row does not name an agent any more.',
  caughtBy: [
    'creation/platform-creates-a-session › the row comes to running, with its agent',
    "creation/platform-spreads-sessions-over-two-agents › each runs in its agent's namespace, once",
  ],
  spills: ['*/platform-*'],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      await parts.saveSession(tx, id, change);
      if (change.state === 'running')
        await tx.query('UPDATE sessions SET agent_id = NULL WHERE id = $1', [id]);
    },
  }),
} satisfies Fault;
