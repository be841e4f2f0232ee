import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { Prerequisite } from '../../kit/prerequisite.ts';
import { openApiDoor, type ApiDoor } from '../http/api-door.ts';
import { field, textAt } from '../http/read.ts';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { noShapes } from '../shapes/no-shapes.ts';
import { openFleet, type Fleet } from './fleet.ts';

/** A small API: registers everybody unless told not to, and keeps what the agents say. */
let server: http.Server;
let sockets: WebSocket[];
let said: unknown[];
let registrations: { key: unknown; body: unknown }[];
let refuse: { register?: number; connect?: number };
let door: ApiDoor;
let fleet: Fleet;
const recorder = keptInMemory();

beforeEach(async () => {
  [sockets, said, registrations, refuse] = [[], [], [], {}];
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      registrations.push({ key: request.headers['x-agent-api-key'], body: JSON.parse(body) as unknown });
      response.writeHead(refuse.register ?? 201).end('{"agent":{},"apiKey":"a-key-of-its-own"}');
    });
  });
  const upgrades = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (refuse.connect !== undefined) {
      socket.end(
        `HTTP/1.1 ${String(refuse.connect)} No\r\ncontent-length: 15\r\n\r\n{"error":"Nope"}`.slice(0, -1),
      );
      return;
    }
    upgrades.handleUpgrade(request, socket, head, (opened) => {
      sockets.push(opened);
      opened.on('message', (data: Buffer) => said.push(JSON.parse(data.toString())));
      opened.on('ping', () => said.push('ping'));
      said.push({ url: request.url, key: request.headers['x-agent-api-key'] });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  const shared = { check: 'agents/x', recorder, shapes: noShapes, patience: { answer: 1_000 } };
  door = openApiDoor({ ...shared, baseUrl: `http://127.0.0.1:${port}` });
  fleet = openFleet({
    ...shared,
    wsUrl: `ws://127.0.0.1:${port}`,
    httpDoor: door,
    keyFor: () => Promise.resolve('bootstrap'),
    defaults: { clusterId: 'mine', capacity: { maxSessions: 3 } },
    names: (hint) => `${hint}-1`,
    heartbeatMs: 20,
  });
});

afterEach(async () => {
  await fleet[Symbol.asyncDispose]();
  await door[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

const types = () => said.flatMap((frame) => textAt(frame, 'type') ?? []);
const tell = (frame: unknown) => {
  sockets[0]?.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
};
const command = (action: string, commandId = 'c1') => ({
  type: 'command',
  payload: { commandId, action, payload: { sessionId: 's1' } },
});
/** The next frame after which `count` were said. */
async function saidAtLeast(count: number): Promise<void> {
  while (said.length < count) await once(sockets[0] ?? server, 'message');
}

describe('joining', () => {
  test('registers with the bootstrap key, connects with its own, beats at once', async () => {
    const agent = await fleet.join({ region: 'eu' });
    await saidAtLeast(2);
    expect(registrations).toEqual([
      {
        key: 'bootstrap',
        body: {
          agentId: 'agent-1',
          platform: 'kubernetes',
          clusterId: 'mine',
          capacity: { maxSessions: 3 },
          region: 'eu',
        },
      },
    ]);
    expect(said[0]).toEqual({ url: '/api/v1/agents/connect?agent_id=agent-1', key: 'a-key-of-its-own' });
    expect(field(said[1], 'payload')).toEqual({
      status: 'online',
      activeSessions: 0,
      capacity: { maxSessions: 3 },
    });
    expect(agent.isOpen).toBe(true);
  });

  test('null leaves a default out', async () => {
    await fleet.join({ clusterId: null });
    expect(field(registrations[0]?.body, 'clusterId')).toBeUndefined();
  });

  test.each([
    ['register', 403, 'creation/lets-an-agent-register-and-connect'],
    ['connect', 401, 'creation/lets-an-agent-register-and-connect'],
  ] as const)('a refusal to %s is a prerequisite', async (step, status, standsOn) => {
    refuse = { [step]: status };
    const error = await fleet.join().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Prerequisite);
    expect(error).toMatchObject({ standsOn, message: expect.stringContaining(String(status)) as string });
  });

  test('a refused upgrade is a value, with its reason', async () => {
    refuse = { connect: 403 };
    expect(await fleet.connect('a', 'k')).toMatchObject({ opened: false, status: 403, body: undefined });
  });
});

describe('manners', () => {
  test.each([
    ['start_session', ['ack', 'status', 'status', 'complete'], ['starting', 'running']],
    ['hibernate_session', ['ack', 'status', 'complete'], ['hibernated']],
    ['stop_session', ['ack', 'status', 'complete'], ['terminated']],
    ['dance', ['ack', 'failed'], []],
  ] as const)('obedient, %s', async (action, reports, states) => {
    const agent = await fleet.join();
    agent.silence();
    await saidAtLeast(2);
    tell(command(action));
    await saidAtLeast(2 + reports.length);
    expect(types().filter((type) => type !== 'heartbeat')).toEqual(reports);
    expect(said.flatMap((frame) => textAt(frame, 'payload.state') ?? [])).toEqual(states);
  });

  test('an ended command that comes again repeats its reports', async () => {
    await fleet.join();
    tell(command('stop_session'));
    tell(command('stop_session'));
    await saidAtLeast(8);
    expect(types().filter((type) => type !== 'heartbeat')).toEqual([
      'ack',
      'status',
      'complete',
      'ack',
      'status',
      'complete',
    ]);
  });

  test('manual leaves everything to the check', async () => {
    const agent = await fleet.join({ manner: 'manual' });
    tell(command('start_session'));
    const { value } = await agent.awaitCommand({ action: 'start_session', sessionId: 's1' }, 1_000);
    expect(value).toMatchObject({ commandId: 'c1', payload: { sessionId: 's1' } });
    agent.failed({ commandId: 'c1' }, 'no');
    await saidAtLeast(3);
    expect(types().filter((type) => type !== 'heartbeat')).toEqual(['failed']);
  });
});

describe('a line', () => {
  test('heartbeats go on until silence', async () => {
    const agent = await fleet.join();
    await saidAtLeast(4);
    expect(types().length).toBeGreaterThanOrEqual(3);
    agent.silence();
    const before = said.length;
    expect(await agent.ping()).toBe(true);
    expect(said.slice(before).filter((frame) => frame !== 'ping').length).toBeLessThanOrEqual(1);
  });

  test('what does not come is a value', async () => {
    const agent = await fleet.join();
    expect(await agent.awaitCommand({ commandId: 'never' }, 20)).toMatchObject({
      held: false,
      value: undefined,
    });
  });

  test('odd frames are kept, several in one message are read', async () => {
    const agent = await fleet.join({ manner: 'silent' });
    tell('garbage');
    tell(`${JSON.stringify(command('wake_session', 'a'))}\n${JSON.stringify(command('wake_session', 'b'))}`);
    expect((await agent.awaitCommand({ commandId: 'b' }, 1_000)).held).toBe(true);
    expect(agent.frames.map(({ document }) => document)[0]).toBe('garbage');
    expect(agent.commands).toHaveLength(2);
  });

  test('can be dropped, taken up again, left and closed by the other side', async () => {
    const agent = await fleet.join();
    await agent.drop();
    expect(agent.isOpen).toBe(false);
    expect(await agent.closed).toMatchObject({ code: 1006 });
    expect(agent.send('heartbeat', {})).toBe(false);
    await fleet.reconnect(agent);
    sockets[1]?.close(4001, 'replaced');
    expect(await agent.closed).toEqual({ code: 4001, reason: 'replaced' });
  });
});
