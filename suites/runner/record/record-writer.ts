import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { RecordFooter, RecordHeader, RecordLine } from '../../kit/record.ts';

/** Appends lines to `record.ndjson`, each whole and at once: what was said survives the death of who said it. */
export function appendLine(file: string, line: RecordLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** The last line: it vouches, by a digest of every byte before it, that nothing was added, cut or changed. */
export function appendFooter(file: string, header: RecordHeader, interrupted: boolean): void {
  const before = readFileSync(file);
  const footer: RecordFooter = {
    kind: 'footer',
    endedAt: new Date().toISOString(),
    durationMs: Date.now() - Date.parse(header.startedAt),
    interrupted,
    runId: header.runId,
    catalogueDigest: header.catalogue.digest,
    digest: createHash('sha256').update(before).digest('hex'),
  };
  appendLine(file, footer);
}
