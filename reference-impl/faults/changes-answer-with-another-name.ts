import type { Fault } from './fault.ts';

export default {
  sentence: 'The answer to a change bears the name of its command where that of the session belongs.',
  caughtBy: ['termination/answers-202-and-is-terminating › the answer speaks of that session'],
  spills: ['hibernation/answers-202-*'],
  api: (parts) => ({
    ...parts,
    changeAnswer: (_name, commandId, message) => parts.changeAnswer(commandId, commandId, message),
  }),
} satisfies Fault;
