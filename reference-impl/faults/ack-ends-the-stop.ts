import type { Fault } from './fault.ts';

export default {
  sentence: 'An acknowledged stop counts as a done one.',
  caughtBy: ['termination/stays-terminating-until-the-agent-reports › an acknowledgement does not end it'],
  spills: ['hibernation/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'ack stop_session' && state === 'terminating') return 'terminated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
