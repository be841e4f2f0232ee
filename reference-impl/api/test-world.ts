import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { expect } from 'vitest';
import { WebSocket } from 'ws';

import { openLedger } from '../../fixtures/lab/ownership/ledger.ts';
import { startEmbeddedPostgres } from '../../fixtures/lab/postgres/embedded.ts';
import { parts } from './parts.ts';
import { readMigrations } from './read-migrations.ts';
import { startApi } from './start-api.ts';

import type { Config } from './config.ts';
import type { Parts } from './parts.ts';
import type { RunningApi } from './start-api.ts';

/** For tests alone: a real server, databases of one's own in it, and the API over real sockets. */

export const BOOTSTRAP_KEY = 'ab'.repeat(32);
export const ADMIN_PASSWORD = 'Admin-password-1';
export const JWT_SECRET = 'a secret of at least thirty-two characters';

type Database = { readonly url: string; readonly sql: pg.Pool } & AsyncDisposable;
export type TestServer = {
  database(name: string, migrated?: boolean): Promise<Database>;
  severConnections(name: string): Promise<number>;
  refuse(name: string): Promise<void>;
  allow(name: string): Promise<void>;
} & AsyncDisposable;

export async function startServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'reference-api-'));
  const label = `reference-api-${process.pid}`;
  const ledger = openLedger(join(folder, 'ledger.ndjson'), { runId: label });
  const server = await startEmbeddedPostgres({ runDirectory: folder, label, ledger });
  const migrations = await readMigrations();
  return {
    async database(name, migrated = true) {
      const url = await server.createDatabase(name);
      const sql = new pg.Pool({ connectionString: url, max: 4 });
      sql.on('error', () => undefined);
      if (migrated) for (const { up } of migrations) await sql.query(up);
      return { url, sql, [Symbol.asyncDispose]: () => sql.end() };
    },
    severConnections: (name) => server.severConnections(name),
    refuse: (name) => server.refuseConnections(name),
    allow: (name) => server.allowConnections(name),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Answered = { readonly status: number; readonly body: Record<string, unknown> };
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

export type TestApi = {
  readonly running: RunningApi;
  readonly call: Caller;
  /** The same, as the admin or whoever logged in. */
  as(username: string, password: string): Promise<Caller>;
  readonly admin: Caller;
  agent(agentId: string, more?: Record<string, unknown>): Promise<TestAgent>;
} & AsyncDisposable;

const callAt =
  (port: number, token?: string): Caller =>
  async (method, path, body, headers) => {
    const answer = await fetch(
      `http://127.0.0.1:${port}${path.startsWith('/health') ? '' : '/api/v1'}${path}`,
      {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
    );
    const text = await answer.text();
    // The tests look at the fields; what is no JSON fails there.
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };

export async function startTestApi(
  url: string,
  change: Partial<Config> = {},
  its: Parts = parts,
): Promise<TestApi> {
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: url,
    jwtSecret: JWT_SECRET,
    adminPassword: ADMIN_PASSWORD,
    bootstrapKey: BOOTSTRAP_KEY,
    agentTimeout: 45_000,
    databaseTimeout: 4_000,
    ...change,
  };
  const running = await startApi(its, config, () => undefined);
  if ('trouble' in running) throw new Error(running.trouble);
  const call = callAt(running.port);
  const as = async (username: string, password: string) => {
    const { body } = await call('POST', '/auth/login', { username, password });
    return callAt(running.port, String(body['token']));
  };
  return {
    running,
    call,
    as,
    admin: await as('admin', ADMIN_PASSWORD),
    agent: (agentId, more = {}) => enrolAgent(running.port, call, agentId, more),
    [Symbol.asyncDispose]: () => running.stop(),
  };
}

export type Frame = { readonly type: string; readonly payload: Record<string, unknown> };
export type TestAgent = {
  readonly agentId: string;
  readonly key: string;
  readonly frames: Frame[];
  readonly closed: Promise<number>;
  commands(): readonly Record<string, unknown>[];
  say(type: string, payload: unknown): void;
  raw(text: string): void;
  leave(): Promise<void>;
  again(): Promise<TestAgent>;
};

async function enrolAgent(
  port: number,
  call: Caller,
  agentId: string,
  more: Record<string, unknown>,
): Promise<TestAgent> {
  const { body } = await call(
    'POST',
    '/agents/register',
    { agentId, platform: 'kubernetes', ...more },
    { 'x-agent-api-key': BOOTSTRAP_KEY },
  );
  return connectAgent(port, agentId, String(body['apiKey']));
}

export async function connectAgent(port: number, agentId: string, key: string): Promise<TestAgent> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/agents/connect?agent_id=${agentId}`, {
    headers: { 'X-Agent-API-Key': key },
  });
  const frames: Frame[] = [];
  // Our own API's frames: their shape is what the tests go on to look at.
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as Frame));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  const say = (type: string, payload: unknown) => {
    socket.send(JSON.stringify({ type, timestamp: new Date().toISOString(), payload }));
  };
  say('heartbeat', { status: 'online', activeSessions: 0 });
  return {
    agentId,
    key,
    frames,
    closed,
    commands: () => frames.filter(({ type }) => type === 'command').map(({ payload }) => payload),
    say,
    raw: (text) => {
      socket.send(text);
    },
    async leave() {
      socket.close(1000);
      await closed;
    },
    again: () => connectAgent(port, agentId, key),
  };
}

/** The first value that holds, looked for every few milliseconds; the last one when none came in five seconds. */
export async function until<T>(look: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const value = await look();
    if (holds(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** vitest's asymmetric matchers are typed `any`; these say what they are to the reader. */
export const anyText: unknown = expect.any(String);
export const textWith = (part: string): unknown => expect.stringContaining(part);
export const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);
