import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { ShapeLog } from '../shapes/shape-log.ts';
import { watchShapes } from '../shapes/watch-shapes.ts';
import { openApiDoor, type ApiDoor } from './api-door.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

let server: http.Server;
let heard: Heard[];
let answer: (request: Heard, response: http.ServerResponse) => void;
let log: ShapeLog;
let recorder: ReturnType<typeof keptInMemory>;
let door: ApiDoor;

beforeEach(async () => {
  heard = [];
  log = new ShapeLog();
  recorder = keptInMemory();
  answer = (_, response) => response.end('{}');
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      heard.push({ method, url, headers, body });
      answer({ method, url, headers, body }, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  door = doorTo((server.address() as AddressInfo).port);
});

afterEach(async () => {
  await door[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

function doorTo(port: number): ApiDoor {
  const shapes = watchShapes(
    {
      operationOf: (method, path) => (path.startsWith('/api/v1/sessions') ? `${method} sessions` : undefined),
      validateAnswer: (_, status) => (status === 202 ? [] : [`${String(status)} is not 202`]),
      validateRequest: (_, body) => (body === undefined ? ['a body is missing'] : []),
      validateQuery: () => [],
      mayBeRefused: () => [],
      meansNothing: () => [],
      validateFrame: () => ({ message: 'none', problems: [] }),
    },
    log,
  );
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  return openApiDoor({
    baseUrl,
    check: 'creation/x',
    recorder,
    shapes,
    patience: { answer: 2_000 },
    token: 'T',
    label: 'ada',
  });
}

describe('what is sent', () => {
  test('is attributable, authenticated and below the base path', async () => {
    await door.post('/sessions?user=ada', { user: 'ada' });
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/sessions?user=ada',
      body: '{"user":"ada"}',
    });
    expect(heard[0]?.headers).toMatchObject({
      'user-agent': 'plumbline/creation/x',
      'x-plumbline-check': 'creation/x',
      authorization: 'Bearer T',
      'content-type': 'application/json',
    });
  });

  test('bears no token for nobody, and /health is outside the base path', async () => {
    await door.as(undefined, 'nobody').root('/health');
    expect(heard[0]?.url).toBe('/health');
    expect(heard[0]?.headers.authorization).toBeUndefined();
  });

  test('goes as it is when it is raw, with headers of the check', async () => {
    await door.request({
      method: 'POST',
      path: '/sessions',
      rawBody: '{broken',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(heard[0]?.body).toBe('{broken');
    expect(heard[0]?.headers['content-type']).toBe('text/plain');
  });
});

describe('what comes back', () => {
  test('is read as JSON whatever its type says', async () => {
    answer = (_, response) =>
      response.writeHead(202, { 'content-type': 'text/html', 'X-A': 'b' }).end('{"name":"s"}');
    const got = await door.get('/sessions');
    expect(got).toMatchObject({ status: 202, body: { name: 's' }, text: '{"name":"s"}' });
    expect(got.headers['x-a']).toBe('b');
    expect(recorder.seen[0]).toMatchObject({
      kind: 'http',
      path: '/api/v1/sessions',
      status: 202,
      as: 'ada',
    });
  });

  test('is text when it is no JSON', async () => {
    answer = (_, response) => response.writeHead(500).end('<oops>');
    expect(await door.get('/x')).toMatchObject({ status: 500, body: undefined, text: '<oops>' });
    expect(recorder.seen[0]).toMatchObject({ response: '<oops>' });
  });

  test.each([
    ['timeout', () => undefined],
    ['reset', (_: Heard, response: http.ServerResponse) => response.destroy()],
    ['not-http', (_: Heard, response: http.ServerResponse) => response.socket?.end('nonsense\r\n\r\n')],
    [
      'cut-short',
      (_: Heard, response: http.ServerResponse) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{', () => response.destroy());
      },
    ],
  ] as const)('is status 0 and the trouble: %s', async (trouble, misbehave) => {
    answer = misbehave;
    const got = await door.request({ method: 'POST', path: '/sessions', body: {}, timeoutMs: 200 });
    expect(got).toMatchObject({ status: 0, trouble, body: undefined });
    expect(recorder.seen[0]).toMatchObject({ status: 0, trouble });
    expect(log.all()).toEqual([]);
  });

  test('is status 0 when nobody listens', async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    expect(await door.get('/sessions')).toMatchObject({ status: 0, trouble: 'refused' });
  });

  test('survives a kept connection that the server closed meanwhile', async () => {
    await door.get('/sessions');
    server.closeAllConnections();
    expect((await door.get('/sessions')).status).toBe(200);
  });
});

test('login gives the token away to nobody but the check', async () => {
  answer = (_, response) => response.end('{"token":"abc.def.ghi"}');
  expect(await door.login('ada', 'Secret-Word-1')).toMatchObject({ body: { token: 'abc.def.ghi' } });
  expect(recorder.secrets).toEqual(['Secret-Word-1', 'abc.def.ghi']);
  expect(heard[0]?.headers.authorization).toBeUndefined();
});

describe('shapes', () => {
  test('of answers are noted with their operation', async () => {
    answer = (request, response) => response.writeHead(request.method === 'GET' ? 200 : 202).end('{}');
    await door.get('/sessions');
    await door.post('/sessions', {});
    expect(log.of('GET sessions')).toMatchObject({
      seen: { 200: 1 },
      violations: [{ status: 200, problems: ['200 is not 202'], check: 'creation/x' }],
    });
    expect(log.of('POST sessions')).toMatchObject({ seen: { 202: 1 }, violations: [] });
  });

  test('of our own requests are noted as ours, unless wrong on purpose', async () => {
    answer = (_, response) => response.writeHead(202).end('{}');
    await door.post('/sessions');
    await door.post('/sessions', undefined, { breaks: 'no body' });
    expect(log.takeOurs('creation/x')).toHaveLength(1);
    expect(log.of('POST sessions').violations).toEqual([]);
    expect(recorder.seen).toMatchObject([{ kind: 'http' }, { kind: 'http', breaks: 'no body' }]);
  });

  test('of what is sent raw are looked at like any other', async () => {
    answer = (_, response) => response.writeHead(202).end('{}');
    await door.request({ method: 'POST', path: '/sessions', rawBody: '{}   ' });
    await door.request({ method: 'POST', path: '/sessions', rawBody: '{"cut', breaks: 'no JSON' });
    expect(log.takeOurs('creation/x')).toEqual([]);
    await door.request({ method: 'POST', path: '/sessions', rawBody: '{"cut' });
    expect(log.takeOurs('creation/x')).toHaveLength(1);
  });
});
