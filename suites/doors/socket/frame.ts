import { field, textAt } from '../http/read.ts';
import { parsedJson } from '../http/answer.ts';

/** A frame of contract §3.1 as it came; `payload` is `{}` when there is none. */
export interface Frame {
  readonly type: string;
  readonly payload: unknown;
  /** When we got it: ISO 8601, UTC. */
  readonly at: string;
  /** The whole document; the text itself when it was no JSON. */
  readonly document: unknown;
}

export interface ReadFrames {
  readonly frames: readonly Frame[];
  /** What was wrong with the text before any shape: one sentence. */
  readonly broken?: string;
}

/**
 * Reads what came as one message. One message is one JSON document; several, one a line, are read all the same,
 * because some libraries join what waits in a queue, and the breach is then told once, by its own check.
 */
export function readFrames(text: string, binary: boolean): ReadFrames {
  const at = new Date().toISOString();
  const whole = parsedJson(text);
  if (whole !== undefined)
    return { frames: [frameOf(whole, at)], ...(binary ? { broken: 'the frame is binary, not text' } : {}) };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents = lines.map(parsedJson).filter((document) => document !== undefined);
  if (lines.length > 1 && documents.length === lines.length) {
    return {
      frames: documents.map((one) => frameOf(one, at)),
      broken: 'one message holds several JSON documents',
    };
  }
  return { frames: [{ type: '', payload: {}, at, document: text }], broken: 'the frame is no JSON document' };
}

function frameOf(document: unknown, at: string): Frame {
  return { type: textAt(document, 'type') ?? '', payload: field(document, 'payload') ?? {}, at, document };
}

export function writeFrame(
  type: string,
  payload: unknown,
): { type: string; timestamp: string; payload: unknown } {
  return { type, timestamp: new Date().toISOString(), payload };
}
