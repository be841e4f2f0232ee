import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordHeader } from '../../kit/record.ts';
import { appendLine } from '../record/record-writer.ts';

export function beginRecord(runDirectory: string, header: RecordHeader): string {
  const file = join(runDirectory, 'record.ndjson');
  writeFileSync(file, '');
  writeFileSync(join(runDirectory, 'evidence.ndjson'), '');
  appendLine(file, header);
  return file;
}

/** Sortable by time, unique among runs of the same second. */
export function newRunId(): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${randomBytes(2).toString('hex')}`;
}
