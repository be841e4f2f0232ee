import type { Fault } from './fault.ts';

const ENDS = ['complete stop_session', 'status terminated'];

export default {
  sentence: 'A session whose stop is done is called stopped, a state that there is not.',
  caughtBy: [
    'termination/a-stop-is-sent-again-until-it-is-done › its end is heard',
    'termination/create-and-stop-race › it ends terminated',
    'termination/stays-terminating-until-the-agent-reports › the report of the end does',
    'termination/strangers-cannot-terminate › the report of its own agent does',
  ],
  spills: ['{contract,termination,hibernation,errors,invariants}/*', '*/platform-*'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      ENDS.includes(event) && state === 'terminating' ? 'stopped' : parts.nextState(event, state),
  }),
} satisfies Fault;
