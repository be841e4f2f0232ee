import { refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

const LONGEST = 50;

export default {
  sentence: 'Names of templates end at fifty characters.',
  caughtBy: [
    'templates/refuses-what-is-no-template › the same with nothing wrong is taken, as is a name of 63 characters',
  ],
  api: (parts) => ({
    ...parts,
    createTemplate: (api, body) =>
      String((Object(body) as { name?: unknown }).name).length > LONGEST
        ? Promise.resolve(refuse('invalidRequest', 'name: is too long'))
        : parts.createTemplate(api, body),
  }),
} satisfies Fault;
