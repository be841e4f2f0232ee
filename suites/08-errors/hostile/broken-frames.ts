import { validateFrame } from '../../../fixtures/contract/contract.ts';
import { placesIn, valueAt, withValueAt } from './spoiled.ts';

const AT = '2026-01-01T00:00:00Z';

interface Lawful {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What an agent may say of a session and its start, each with every field of contract §3.2. */
export function lawfulReports(sessionId: string, commandId: string): readonly Lawful[] {
  return [
    { type: 'ack', payload: { commandId } },
    { type: 'complete', payload: { commandId } },
    { type: 'failed', payload: { commandId, error: 'it did not work' } },
    { type: 'status', payload: { sessionId, state: 'running' } },
    { type: 'status', payload: { sessionId, state: 'failed' } },
  ];
}

/** Nothing that can be read as that very text, and a list of it, which careless readers take for it. */
const instead = (value: unknown): readonly unknown[] => [{}, [], [value], { toString: value }, null, true, 7];

const withType = (frame: Lawful) => ({ type: frame.type, timestamp: AT, payload: frame.payload });

/** Reports that do not say about what, or do not say what: nothing can come of them. */
export function withoutMeaning(sessionId: string, commandId: string): readonly string[] {
  return lawfulReports(sessionId, commandId).flatMap((report) => {
    const frame = withType(report);
    const places = placesIn(frame).filter((place) => !['timestamp', 'error'].includes(String(place.at(-1))));
    return places
      .flatMap((place) => instead(valueAt(frame, place)).map((other) => withValueAt(frame, place, other)))
      .filter((broken) => !isUnderstood(broken))
      .map((broken) => JSON.stringify(broken));
  });
}

/** A type or an action that the contract does not know is no breach, and means as little. */
function isUnderstood(frame: unknown): boolean {
  const { message, problems } = validateFrame('to-api', frame);
  return message !== 'unknown' && problems.length === 0;
}

/** What a receiver may take in part or leave: only the connection is judged. */
export const oddInPart = (sessionId: string): readonly string[] =>
  [
    { type: 'status', payload: { sessionId, state: 'starting', vncPort: 'many', vncReady: 'perhaps' } },
    { type: 'status', payload: { sessionId, state: 'starting', platformMetadata: 'none' } },
    { type: 'status', payload: { sessionId, state: 'starting', platformMetadata: { podName: {} } } },
    { type: 'heartbeat', payload: { status: 'online', activeSessions: 'many' } },
    { type: 'heartbeat', payload: { status: 'online', activeSessions: 0, capacity: 'plenty' } },
    { type: 'heartbeat', payload: { status: {}, activeSessions: 0 } },
    { type: 'heartbeat', payload: [] },
  ].map((frame) => JSON.stringify({ ...frame, timestamp: AT }));

/** No frames at all, or none that anybody knows. */
export const NONSENSE: readonly (string | Buffer)[] = [
  'plumb',
  '{"type":"complete","payload":{"commandId":',
  '[[[[',
  '"complete"',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"type":"somersault","timestamp":"${AT}","payload":{}}`,
  `{"type":"command","timestamp":"${AT}","payload":{"commandId":"x","action":"start_session","payload":{}}}`,
  `{"type":"__proto__","timestamp":"${AT}","payload":{}}`,
  `{"type":"constructor","timestamp":"${AT}","payload":{}}`,
  `{"type":"ack","timestamp":"${AT}","payload":{"commandId":"a\\u0000b"}}`,
  `{"type":"ack","timestamp":"${AT}","payload":{"commandId":"a\\ud800b"}}`,
  `{"type":"ack","timestamp":"${AT}","payload":{"commandId":"' OR '1'='1"}}`,
  `{"type":"status","timestamp":"${AT}","payload":{"sessionId":"a\\u0000b","state":"running"}}`,
  `{"type":"status","timestamp":"${AT}","payload":{"sessionId":"${'x'.repeat(5_000)}","state":"running"}}`,
  Buffer.alloc(4_096, 0xff),
  Buffer.from('{"type":"heartbeat"}'),
];
