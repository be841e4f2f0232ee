import type { Fault } from './fault.ts';

/** The claim stands in the target file; nothing in the reference keeps it. */
export default {
  sentence: 'It is claimed that Template resources appear among the templates, and none does.',
  caughtBy: [
    'templates/platform-syncs-template-resources › it is read',
    'templates/platform-syncs-template-resources › it is listed',
    'templates/platform-syncs-template-resources › with its display name and its image',
  ],
} satisfies Fault;
