import type { Fault } from './fault.ts';

export default {
  sentence: 'A waking session is starting for a moment before it runs.',
  caughtBy: ['invariants/states-change-along-the-edges › no session changed its state otherwise'],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      if (change.state === 'running' && (await parts.findSession(tx, id))?.state === 'waking') {
        await parts.saveSession(tx, id, { state: 'starting' });
        await tx.query('COMMIT');
        await tx.query('BEGIN');
      }
      await parts.saveSession(tx, id, change);
    },
  }),
} satisfies Fault;
