import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session no longer says which agent had it.',
  caughtBy: ['termination/keeps-the-row › the row still says which agent had it'],
  spills: ['invariants/*'],
  api: (parts) => ({
    ...parts,
    async saveSession(tx, id, change) {
      await parts.saveSession(tx, id, change);
      if (change.state === 'terminated')
        await tx.query('UPDATE sessions SET agent_id = NULL WHERE id = $1', [id]);
    },
  }),
} satisfies Fault;
