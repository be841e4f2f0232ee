import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that wakes has a persistent home, whether it had one or not.',
  caughtBy: ['hibernation/stays-what-it-is › without a persistent home, it gets none by sleeping'],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      await parts.saveSession(tx, id, change);
      if (change.state === 'waking')
        await tx.query('UPDATE sessions SET persistent_home = true WHERE id = $1', [id]);
    },
  }),
} satisfies Fault;
