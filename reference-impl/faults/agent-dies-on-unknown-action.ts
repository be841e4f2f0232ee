import type { Fault } from './fault.ts';

export default {
  sentence: 'Dies of a command whose action it does not know.',
  caughtBy: [
    'creation/agent-fails-an-unknown-action › an unknown action fails',
    'creation/agent-fails-an-unknown-action › the next lawful command is done',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      if (!/^(start|stop|hibernate|wake)_session$/.test(action)) throw new Error(`Cannot ${action}.`);
      return parts.readOrder(action, payload);
    },
  }),
} satisfies Fault;
