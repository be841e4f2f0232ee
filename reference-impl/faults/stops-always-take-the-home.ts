import type { Fault } from './fault.ts';

export default {
  sentence: 'Every stop takes the home along, asked for or not.',
  caughtBy: [
    'termination/passes-on-what-was-asked › deletePVC=false is passed on',
    'termination/passes-on-what-was-asked › without it the volume stays',
  ],
  api: (parts) => ({
    ...parts,
    changePayload: (session, action) => parts.changePayload(session, action, true),
  }),
} satisfies Fault;
