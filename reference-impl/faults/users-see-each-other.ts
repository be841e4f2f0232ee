import type { Fault } from './fault.ts';

export default {
  sentence: 'Everybody may read any user and any quota.',
  caughtBy: ["errors/refuses-to-show-other-users › another's account and quota are refused"],
  api: (parts) => ({ ...parts, maySee: () => true }),
} satisfies Fault;
