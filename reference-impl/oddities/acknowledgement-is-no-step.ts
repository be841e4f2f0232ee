import type { Oddity } from './oddity.ts';

export default {
  sentence: 'A command goes from sent to its end: that it was acknowledged is not written down.',
  tempts: {
    check: 'creation/moves-from-pending-through-starting-to-running',
    habit: 'That a command was acknowledged is read from its row.',
    rewrite: {
      file: 'suites/02-creation/moves-from-pending-through-starting-to-running.ts',
      from: "const acknowledged = (await arrange.comesTo(id, 'starting')).value?.['state'];",
      to: `await arrange.comesTo(id, 'starting');
    const [row] = await sql.commandsOf(id);
    const acknowledged = row?.['status'] === 'ack' ? 'starting' : row?.['status'];`,
    },
  },
  api: (parts) => ({ ...parts, recordAck: () => Promise.resolve() }),
} satisfies Oddity;
