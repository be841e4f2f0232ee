import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template is answered and not kept.',
  caughtBy: [
    'templates/a-change-is-for-new-sessions-only › the next session gets the new manifest',
    'templates/a-change-is-for-new-sessions-only › and the new default resources',
    'templates/its-defaults-reach-the-agent › once changed, the new ones hold',
    'templates/operators-write-and-users-read › and it is done',
    'templates/patch-replaces-what-it-carries › what it carries is new',
  ],
  api: (parts) => ({ ...parts, changeTemplate: (api, id) => parts.changeTemplate(api, id, {}) }),
} satisfies Fault;
