import type { RecordLine } from '../../kit/record.ts';

type Incident = Extract<RecordLine, { kind: 'incident' }>;

export function incident(what: Incident['what'], sentence: string): Incident {
  return { kind: 'incident', at: new Date().toISOString(), what, sentence };
}
