import type { Fault } from './fault.ts';

export default {
  sentence: 'Every command but the start is sent twice, to be sure.',
  caughtBy: [
    'hibernation/changes-at-once-end-as-one-after-the-other › the agent is told each of them once, in the order in which they were made',
    'hibernation/makes-one-hibernate-command › the agent gets it once',
    'hibernation/makes-one-wake-command › the agent gets it once',
    'hibernation/many-sleepers-at-once › each is told to its own agent, once',
  ],
  spills: ['hibernation/*', 'termination/*', 'errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    sendCommands(api, connection, commands) {
      parts.sendCommands(
        api,
        connection,
        commands.flatMap((one) => (one.action === 'start_session' ? [one] : [one, one])),
      );
    },
  }),
} satisfies Fault;
