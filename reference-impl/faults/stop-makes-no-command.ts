import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is terminating, and nobody is told to stop it.',
  caughtBy: [
    'termination/makes-one-stop-command › there is one stop_session command for the session',
    'termination/makes-one-stop-command › the agent gets it once',
    'termination/an-orphans-stop-is-refused-or-waits › refused, it changes nothing; accepted, it makes one command',
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphans-stop-is-refused-or-waits › the session ends terminated once the agent is back',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the session ends terminated once the agent is back',
  ],
  api: (parts) => ({
    ...parts,
    insertCommand: (tx, command) =>
      command.action === 'stop_session' ? Promise.resolve() : parts.insertCommand(tx, command),
  }),
} satisfies Fault;
