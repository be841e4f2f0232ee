import type { Fault } from './fault.ts';

export default {
  sentence: 'A deletion of a template is answered and not done.',
  caughtBy: [
    'templates/a-deleted-template-starts-nothing › it is no longer listed',
    'templates/a-deleted-template-starts-nothing › it is no longer read',
    'templates/a-deleted-template-starts-nothing › a new session of it is answered 404',
    'templates/a-deleted-template-starts-nothing › and is not made',
    'templates/a-deleted-template-starts-nothing › to delete it again is answered 404',
    'templates/operators-write-and-users-read › and it is done',
  ],
  api: (parts) => ({ ...parts, removeTemplate: () => Promise.resolve(true) }),
} satisfies Fault;
