import type { Fault } from './fault.ts';

export default {
  sentence: 'A template does not say its display name.',
  caughtBy: [
    'contract/get-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/get-template-answer › lawful requests get the status and the shape of the contract',
    'contract/post-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/patch-template-answer › lawful requests get the status and the shape of the contract',
  ],
  spills: ['templates/*'],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({ ...parts.templateView(row, time), displayName: undefined }),
  }),
} satisfies Fault;
