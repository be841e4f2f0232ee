import type { Fault } from './fault.ts';

export default {
  sentence: 'Whatever goes wrong while a session is created, it is answered 202.',
  caughtBy: [
    'creation/a-row-never-stands-without-its-command › a creation whose command cannot be written is refused',
    'creation/a-row-never-stands-without-its-command › a creation whose row cannot be written is refused',
  ],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    createSession: (api, caller, body) =>
      parts
        .createSession(api, caller, body)
        .catch(() => ({ status: 202, body: { name: parts.newSessionId(), state: 'pending' } })),
  }),
} satisfies Fault;
