import type { Fault } from './fault.ts';

export default {
  sentence: 'The API starts whatever the schema lacks.',
  caughtBy: [
    'compatibility/starts-on-the-schema-of-before › it migrates, ends with an error, or answers 503',
    'compatibility/starts-on-a-schema-with-001-alone › it migrates, ends with an error, or answers 503',
    'compatibility/starts-on-a-schema-without-003 › it migrates, ends with an error, or answers 503',
    'compatibility/starts-on-the-schema-of-before › it serves no sessions to just anybody, and all of them once it is healthy',
    'compatibility/starts-on-a-schema-with-001-alone › it serves no sessions to just anybody, and all of them once it is healthy',
  ],
  api: (parts) => ({
    ...parts,
    missingFromSchema: () => Promise.resolve(undefined),
  }),
} satisfies Fault;
