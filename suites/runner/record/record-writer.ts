import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordFooter, RecordHeader, RecordLine } from '../../kit/record.ts';

/** Appends lines to `record.ndjson`, each whole and at once: what was said survives the death of who said it. */
export function appendLine(file: string, line: RecordLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** The last line: it vouches, by digests of every byte before it and of the evidence, that nothing was added, cut or changed. */
export function appendFooter(file: string, header: RecordHeader, interrupted: boolean): void {
  const footer: RecordFooter = {
    kind: 'footer',
    endedAt: new Date().toISOString(),
    durationMs: Date.now() - Date.parse(header.startedAt),
    interrupted,
    runId: header.runId,
    catalogueDigest: header.catalogue.digest,
    digest: digestOf(file),
    evidenceDigest: digestOf(join(dirname(file), 'evidence.ndjson')),
  };
  appendLine(file, footer);
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
