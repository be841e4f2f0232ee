import type { Fault } from './fault.ts';

export default {
  sentence: 'The resources that a request asks for are not heeded.',
  caughtBy: [
    'templates/its-defaults-reach-the-agent › what the request asks for goes before both',
    'creation/fills-in-missing-resources › what was asked for goes first',
  ],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    createSession: (api, caller, body) =>
      parts.createSession(api, caller, { ...Object(body), resources: undefined }),
  }),
} satisfies Fault;
