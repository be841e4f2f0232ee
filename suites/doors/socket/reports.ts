import { textAt } from '../http/read.ts';
import type { Frame } from './frame.ts';

/** What an agent said about a command: `ack`, `complete` or `failed`. */
export interface Report {
  readonly type: 'ack' | 'complete' | 'failed';
  readonly commandId: string;
  readonly payload: unknown;
  readonly error?: string;
  readonly at: string;
}

/** What an agent said about a session. */
export interface SessionStatus {
  readonly sessionId: string;
  readonly state: string;
  readonly podName?: string;
  /** The whole payload of `status`, contract §3.2. */
  readonly payload: unknown;
  readonly at: string;
}

/** Undefined: the frame is no report about a command. */
export function reportOf({ type, payload, at }: Frame): Report | undefined {
  if (type !== 'ack' && type !== 'complete' && type !== 'failed') return undefined;
  const error = textAt(payload, 'error');
  return {
    type,
    commandId: textAt(payload, 'commandId') ?? '',
    payload,
    at,
    ...(error === undefined ? {} : { error }),
  };
}

export function statusOf({ type, payload, at }: Frame): SessionStatus | undefined {
  if (type !== 'status') return undefined;
  const podName = textAt(payload, 'platformMetadata.podName') ?? textAt(payload, 'podName');
  return {
    sessionId: textAt(payload, 'sessionId') ?? '',
    state: textAt(payload, 'state') ?? '',
    payload,
    at,
    ...(podName === undefined ? {} : { podName }),
  };
}
