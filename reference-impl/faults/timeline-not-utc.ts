import type { Fault } from './fault.ts';

const TWO_HOURS = 2 * 3_600_000;

export default {
  sentence: 'Times are answered in another zone than UTC.',
  caughtBy: [
    'contract/get-session-answer › lawful requests get the status and the shape of the contract',
    'contract/get-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/post-sessions-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agent-answer › lawful requests get the status and the shape of the contract',
    'contract/get-admin-agents-answer › lawful requests get the status and the shape of the contract',
    'contract/post-agents-register-answer › lawful requests get the status and the shape of the contract',
    'contract/post-templates-answer › lawful requests get the status and the shape of the contract',
    'contract/patch-template-answer › lawful requests get the status and the shape of the contract',
    'contract/get-template-answer › lawful requests get the status and the shape of the contract',
    'contract/get-templates-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    timeText: (time) =>
      time === null ? null : new Date(time.getTime() + TWO_HOURS).toISOString().replace('Z', '+02:00'),
  }),
} satisfies Fault;
