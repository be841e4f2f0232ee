/** Every refusal the API knows: its status and its `error` (contract §2.6). */
const REFUSALS = {
  invalidRequest: [400, 'Invalid request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  quotaExceeded: [403, 'Quota exceeded'],
  notFound: [404, 'Not found'],
  sessionNotFound: [404, 'Session not found'],
  templateNotFound: [404, 'Template not found'],
  userNotFound: [404, 'User not found'],
  agentNotFound: [404, 'Agent not found'],
  invalidState: [409, 'Invalid session state'],
  notReady: [409, 'Session not ready'],
  taken: [409, 'Already exists'],
  tooLarge: [413, 'Request too large'],
  upgradeRequired: [426, 'Upgrade required'],
  noAgents: [503, 'No agents available'],
  accident: [500, 'Internal error'],
} as const satisfies Record<string, readonly [status: number, error: string]>;

export type RefusalCode = keyof typeof REFUSALS;
export type Refusal = { readonly refused: RefusalCode; readonly message: string };

/** A refusal is a value: why, and a sentence without SQL, stack, path or secret. */
export const refuse = (refused: RefusalCode, message: string): Refusal => ({ refused, message });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

export const refusalStatus = ({ refused }: Refusal): number => REFUSALS[refused][0];

export const refusalBody = ({ refused, message }: Refusal): unknown => ({
  error: REFUSALS[refused][1],
  message,
});
