import type { Json } from '../../suites/kit/check.ts';
import type { Evidence, EvidenceBody } from '../../suites/kit/evidence.ts';

/** One event for a reader: a line that says it, and what there is to unfold. */
export interface SaidEvent {
  readonly line: string;
  readonly bodies: readonly { readonly label: string; readonly value: Json }[];
  /** Something went wrong in it, as far as the event itself can tell. */
  readonly trouble: boolean;
}

type Sayers = {
  readonly [K in EvidenceBody['kind']]: (event: Extract<EvidenceBody, { kind: K }>) => SaidEvent;
};

const plain = (line: string): SaidEvent => ({ line, bodies: [], trouble: false });

const body = (label: string, value: Json | undefined): SaidEvent['bodies'] =>
  value === undefined ? [] : [{ label, value }];

const detailed = (text: string, detail: string | undefined): string =>
  detail === undefined ? text : `${text}: ${detail}`;

/** A breach of ours that its check declared. */
const onPurpose = ({ breaks }: { readonly breaks?: string | undefined }): string =>
  breaks === undefined ? '' : `, wrong on purpose: ${breaks}`;

const PAST: Readonly<Record<string, string>> = { insert: 'written:', update: 'changed:', delete: 'deleted' };

const SAY: Sayers = {
  http: (event) => ({
    line: detailed(
      `${event.method} ${event.path} → ${event.status === 0 ? 'no answer' : String(event.status)}, ${String(Math.round(event.ms))} ms${event.as === undefined ? '' : `, as ${event.as}`}${onPurpose(event)}`,
      event.trouble,
    ),
    bodies: [...body('request', event.request), ...body('response', event.response)],
    trouble: event.status === 0 || event.status >= 500,
  }),
  frame: (event) => ({
    line: `${event.agent} ${event.direction === 'to-agent' ? '⇐ API' : '⇒ API'} ${frameType(event.frame)}${event.by === 'probe' ? ' (probe)' : ''}${onPurpose(event)}`,
    bodies: body('frame', event.frame),
    trouble: false,
  }),
  socket: (event) => plain(detailed(`${event.agent} ${event.event}`, event.detail)),
  sql: (event) => ({
    line: detailed(
      `${oneLine(event.statement)} → ${event.rows === undefined ? 'done' : rowCount(event.rows.length)}, ${String(Math.round(event.ms))} ms`,
      event.trouble,
    ),
    bodies: [...body('parameters', event.parameters), ...body('rows', event.rows)],
    trouble: event.trouble !== undefined,
  }),
  cluster: (event) => plain(`${event.by} ${event.verb} ${event.path} → ${String(event.status)}`),
  process: (event) => plain(detailed(`${event.name} ${event.event}`, event.detail)),
  output: (event) => ({ ...plain(`${event.name} ${event.line}`), trouble: event.stream === 'stderr' }),
  disturbance: (event) =>
    plain(detailed(`the lab disturbs the way to the ${event.way}: ${event.event}`, event.detail)),
  row: (event) => plain(`${event.table} ${event.id} ${PAST[event.op] ?? event.op} ${event.change}`.trim()),
  canary: (event) => ({ ...plain(`${event.way}: ${event.what}`), trouble: true }),
  note: (event) => plain(event.text),
};

/** Kinds of evidence that a later recorder may add are shown as they are. */
export function sayEvent(event: Evidence): SaidEvent {
  // A sayer belongs to the kind under which it was found; the compiler cannot see that.
  const say = SAY[event.kind] as ((event: Evidence) => SaidEvent) | undefined;
  return say?.(event) ?? plain(JSON.stringify(event));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const rowCount = (count: number): string => (count === 1 ? '1 row' : `${String(count)} rows`);

function frameType(frame: Json): string {
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return 'a frame';
  const { type, payload } = frame;
  const action =
    typeof payload === 'object' && payload !== null && 'action' in payload ? payload.action : undefined;
  return [type, action].filter((word) => typeof word === 'string').join(' ');
}
