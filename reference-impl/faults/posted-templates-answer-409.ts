import { isRefusal, refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence: 'A posted template is kept, and then found to be there already: it is answered 409.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-templates › the same body without a mistake is taken',
    'templates/platform-starts-what-an-admin-posted › it is taken',
    'templates/refuses-what-is-no-template › the same with nothing wrong is taken, as is a name of 63 characters',
  ],
  spills: ['templates/*', 'contract/post-templates-*'],
  api: (parts) => ({
    ...parts,
    async createTemplate(api, body) {
      const answer = await parts.createTemplate(api, body);
      return isRefusal(answer) ? answer : refuse('taken', 'There is already a template of this name.');
    },
  }),
} satisfies Fault;
