/** Why a socket ends (contract §3.1). */
export const CLOSE = {
  leaving: [1001, 'the control plane is leaving'],
  notStored: [1011, 'a report could not be stored'],
  replaced: [4001, 'replaced by a newer connection'],
  silent: [4002, 'no heartbeat'],
  deleted: [4003, 'the agent was deleted'],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

export type CloseReason = keyof typeof CLOSE;
