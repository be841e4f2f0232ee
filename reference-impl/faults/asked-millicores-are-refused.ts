import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

type Asked = { readonly resources?: { readonly cpu?: string } | null };

export default {
  sentence: 'A request that asks for millicores is refused: only whole cores and parts of them are taken.',
  caughtBy: [
    'creation/never-calls-a-cluster › the session is created all the same',
    'creation/answers-202-with-a-pending-session › answers 202 Accepted',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    createSession: async (api, caller, body) =>
      (Object(body) as Asked).resources?.cpu?.endsWith('m') === true
        ? refuse('invalidRequest', 'resources.cpu: must be a number of cores, such as 0.5')
        : parts.createSession(api, caller, body),
  }),
} satisfies Fault;
