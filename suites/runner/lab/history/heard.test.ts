import { expect, test } from 'vitest';
import { frameOf, requestOf } from './heard.ts';

const http = { kind: 'http', ms: 5 } as const;
const request = (method: string, path: string, status: number, response: { name?: string } = {}) =>
  requestOf('a/check', { ...http, method, path, status, response });

test('the requests that change a session are told from others', () => {
  expect(request('POST', '/api/v1/sessions', 202, { name: 's' })).toMatchObject({
    action: 'start_session',
    sessionId: 's',
    outcome: 'accepted',
  });
  expect(request('DELETE', '/api/v1/sessions/s%2D1?deletePVC=true', 409)).toMatchObject({
    action: 'stop_session',
    sessionId: 's-1',
    outcome: 'refused',
  });
  expect(request('PUT', '/elsewhere/sessions/s/wake', 202)).toMatchObject({ action: 'wake_session' });
  expect(request('PUT', '/api/v1/sessions/s/hibernate', 202)).toMatchObject({ action: 'hibernate_session' });
  for (const [method, path] of [
    ['GET', '/api/v1/sessions'],
    ['GET', '/api/v1/sessions/s'],
    ['POST', '/api/v1/sessions/s/extend'],
    ['DELETE', '/api/v1/templates/sessions'],
  ] as const)
    expect(request(method, path, 200)?.action).toBe(undefined);
});

test('without a whole answer, or after an accident, nobody knows whether it was done', () => {
  expect(request('POST', '/api/v1/sessions', 0)).toMatchObject({ sessionId: null, outcome: 'unknown' });
  expect(request('DELETE', '/api/v1/sessions/s', 503)).toMatchObject({ outcome: 'unknown' });
});

test('a frame says what it is about, also when it was sent as text', () => {
  const frame = { kind: 'frame', direction: 'to-api', by: 'probe', agent: 'a' } as const;
  const status = { type: 'status', payload: { sessionId: 's', state: 'running' } };
  expect(frameOf('a/check', { ...frame, frame: status })).toMatchObject({ sessionId: 's', state: 'running' });
  const text = JSON.stringify(status);
  expect(frameOf('a/check', { ...frame, frame: text })).toMatchObject({ sessionId: 's', raw: text });
  expect(frameOf('a/check', { ...frame, frame: '{' })).toMatchObject({ type: '', raw: '{' });
});
