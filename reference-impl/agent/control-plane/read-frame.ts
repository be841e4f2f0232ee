import { isRecord, parseJson, recordAt, textAt } from '../json.ts';

export interface Command {
  readonly commandId: string;
  readonly action: string;
  readonly payload: unknown;
}

export type Received =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'ignored'; readonly why: string };

/** Broken frames and unknown types are logged and ignored (contract §3.1). */
export function readFrame(text: string): Received {
  const frame = parseJson(text);
  if (!isRecord(frame)) return { kind: 'ignored', why: 'a frame that is not a JSON object' };
  const type = textAt(frame, 'type') ?? '';
  if (type === 'shutdown') return { kind: 'shutdown' };
  if (type !== 'command') return { kind: 'ignored', why: `a frame of the unknown type "${type}"` };
  const payload = recordAt(frame, 'payload');
  const commandId = textAt(payload, 'commandId');
  if (commandId === undefined) return { kind: 'ignored', why: 'a command without commandId' };
  return {
    kind: 'command',
    command: { commandId, action: textAt(payload, 'action') ?? '', payload: payload['payload'] },
  };
}
