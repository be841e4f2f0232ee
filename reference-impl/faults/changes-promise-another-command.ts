import type { Fault } from './fault.ts';

export default {
  sentence: 'The id that a change is answered with is no id of a command.',
  caughtBy: ['termination/makes-one-stop-command › it bears the id that the answer gave'],
  spills: ['hibernation/makes-one-*'],
  api: (parts) => ({
    ...parts,
    changeAnswer: (name, _commandId, message) => parts.changeAnswer(name, parts.newCommandId(), message),
  }),
} satisfies Fault;
