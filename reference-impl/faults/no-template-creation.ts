import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Templates cannot be created.',
  caughtBy: [
    'contract/post-templates-answer › lawful requests get the status and the shape of the contract',
    'templates/an-admin-can-fill-the-catalogue › it is created',
    'templates/an-admin-can-fill-the-catalogue › it is listed',
    'templates/an-admin-can-fill-the-catalogue › it is read',
    'templates/an-admin-can-fill-the-catalogue › a session of it is started',
    'templates/a-name-is-taken-once › the first is taken',
  ],
  api: (parts) => ({
    ...parts,
    createTemplate: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
  }),
} satisfies Fault;
