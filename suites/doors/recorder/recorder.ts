import { closeSync, openSync, writeSync } from 'node:fs';
import type { Evidence, EvidenceBody, Recorder } from '../../kit/evidence.ts';
import { cut } from './cut.ts';
import { Redaction } from './redact.ts';

/** The evidence of a run, one file. It is a recorder itself, for what belongs to no check. */
export interface RunRecorder extends Recorder, Disposable {
  /** A recorder whose lines bear the check's id. */
  forCheck(id: string): Recorder;
  /** Writes what waits, at once. Also done every 100 ms, and when the process exits. */
  flush(): void;
}

export interface RecorderOptions {
  /** `evidence.ndjson`; lines are appended. */
  readonly file: string;
  /** Told of each line, secrets removed, big values cut. */
  readonly onEvidence?: (evidence: Evidence) => void;
}

/** Between two writes: what a killed worker may lose. */
const FLUSH_MS = 100;

export function openRecorder({ file, onEvidence }: RecorderOptions): RunRecorder {
  const descriptor = openSync(file, 'a');
  const redaction = new Redaction();
  let waiting: string[] = [];

  const flush = () => {
    if (waiting.length === 0) return;
    writeWhole(descriptor, waiting.join(''));
    waiting = [];
  };
  const recorderFor = (check?: string): Recorder => ({
    record(body, at = new Date().toISOString()) {
      const evidence = { at, ...(check === undefined ? {} : { check }), ...plain(body, redaction) };
      waiting.push(`${JSON.stringify(evidence)}\n`);
      onEvidence?.(evidence);
    },
    secret(text) {
      redaction.add(text);
    },
  });
  const timer = setInterval(flush, FLUSH_MS);
  timer.unref();
  process.on('exit', flush);
  return {
    ...recorderFor(),
    forCheck: recorderFor,
    flush,
    [Symbol.dispose]() {
      clearInterval(timer);
      process.off('exit', flush);
      flush();
      closeSync(descriptor);
    },
  };
}

function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

/** Each field without secrets and cut by itself, so that a big answer leaves its request readable. */
function plain(body: EvidenceBody, redaction: Redaction): EvidenceBody {
  const fields = Object.entries(body).flatMap(([name, value]) => {
    const json = redaction.stringify(value);
    return json === undefined ? [] : [[name, cut(json)] as const];
  });
  return Object.fromEntries(fields) as unknown as EvidenceBody; // the same fields, their values plainer
}
