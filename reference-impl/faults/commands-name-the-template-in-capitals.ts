import type { Fault } from './fault.ts';

export default {
  sentence: 'The start names the template in capital letters.',
  caughtBy: ['creation/passes-on-what-was-asked › template is its name'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) => ({
      ...parts.startPayload(session, user, manifest),
      template: session.template.toUpperCase(),
    }),
  }),
} satisfies Fault;
