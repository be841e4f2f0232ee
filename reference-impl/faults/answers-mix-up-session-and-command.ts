import type { Fault } from './fault.ts';

export default {
  sentence:
    'The answer to a change gives the id of the command as the name of the session, and the other way.',
  caughtBy: [
    'hibernation/answers-202-and-is-hibernating › the answer speaks of that session',
    'hibernation/answers-202-and-is-waking › the answer speaks of that session',
    'hibernation/makes-one-hibernate-command › it bears the id that the answer gave',
    'hibernation/makes-one-wake-command › it bears the id that the answer gave',
    'termination/makes-one-stop-command › it bears the id that the answer gave',
    'termination/answers-202-and-is-terminating › the answer speaks of that session',
  ],
  spills: ['errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    changeAnswer: (name, commandId, message) => parts.changeAnswer(commandId, name, message),
  }),
} satisfies Fault;
