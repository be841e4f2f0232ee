import type { EvidenceBody, Recorder } from '../../kit/evidence.ts';

/** A recorder that keeps what it is told, for tests of doors. */
export interface MemoryRecorder extends Recorder {
  readonly seen: EvidenceBody[];
  readonly secrets: string[];
}

export function keptInMemory(): MemoryRecorder {
  const seen: EvidenceBody[] = [];
  const secrets: string[] = [];
  return { seen, secrets, record: (body) => seen.push(body), secret: (text) => secrets.push(text) };
}
