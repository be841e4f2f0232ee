import type { Fault } from './fault.ts';

export default {
  sentence: 'The row of a terminated session is deleted.',
  caughtBy: [
    'termination/keeps-the-row › its row is still there',
    'termination/keeps-the-row › it can still be read',
    'termination/keeps-the-row › it is still listed',
  ],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      if (change.state === 'terminated') await tx.query('DELETE FROM sessions WHERE id = $1', [id]);
      else await parts.saveSession(tx, id, change);
    },
  }),
} satisfies Fault;
