import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session may be hibernated.',
  caughtBy: [
    'errors/refuses-to-change-what-is-terminated › hibernating it is answered 404 or 409',
    'errors/refuses-to-change-what-is-terminated › it stays terminated, and no command is made',
    'errors/refuses-to-change-what-is-terminated › its agent is told nothing of it',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'hibernate' && state === 'terminated' ? 'hibernating' : parts.nextState(event, state),
  }),
} satisfies Fault;
