import type { Fault } from './fault.ts';

const SLEEP: readonly string[] = ['hibernate_session', 'wake_session'];

export default {
  sentence: 'A session that has slept once is told no more to hibernate or to wake.',
  caughtBy: [
    'hibernation/goes-through-every-state-in-order › its row goes round in order, in every cycle',
    'hibernation/goes-through-every-state-in-order › every hibernation has a command of its own',
    'hibernation/goes-through-every-state-in-order › every wake has a command of its own',
    'hibernation/a-failed-hibernation-runs-on › it may be hibernated again, by a new command',
    'hibernation/a-failed-wake-sleeps-on › it may be woken again, by a new command',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const before = SLEEP.includes(command.action)
        ? await tx.query('SELECT 1 FROM agent_commands WHERE session_id = $1 AND action = $2', [
            command.sessionId,
            command.action,
          ])
        : [];
      if (before.length === 0) await parts.insertCommand(tx, command);
    },
  }),
} satisfies Fault;
