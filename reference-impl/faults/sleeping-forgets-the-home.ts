import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that falls asleep has no persistent home any more.',
  caughtBy: [
    'hibernation/stays-what-it-is › with a persistent home, asleep it is what it was',
    'hibernation/stays-what-it-is › with a persistent home, woken it is what it was',
  ],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      await parts.saveSession(tx, id, change);
      if (change.state === 'hibernated')
        await tx.query('UPDATE sessions SET persistent_home = false WHERE id = $1', [id]);
    },
  }),
} satisfies Fault;
