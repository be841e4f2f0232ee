import { describe, expect, test } from 'vitest';

import { readConfig } from './config.ts';
import { bytes, cpuText, memoryText, millicores } from './quantities.ts';
import { fits, limitsOf, overQuota, useOf } from './quota.ts';
import { readFrame } from './read-frame.ts';
import { eligible, lightest } from './select-agent.ts';
import { fulfilledBy, nextState } from './states.ts';

import { textWith } from './test-world.ts';

import type { Candidate } from './select-agent.ts';

describe('quantities', () => {
  test.each([
    ['500m', 500n],
    ['0.5', 500n],
    ['.5', 500n],
    ['2', 2000n],
    ['1e3', 1_000_000n],
    ['1k', 1_000_000n],
    ['-1', -1000n],
    ['0.0001', undefined],
    ['', undefined],
    ['five', undefined],
    ['1Xi', undefined],
    ['1e999', undefined],
    ['.', undefined],
    ['1 ', undefined],
  ])('%j is %s millicores', (text, amount) => {
    expect(millicores(text)).toBe(amount);
  });
  test.each([
    ['1Gi', 1_073_741_824n],
    ['1.5Gi', 1_610_612_736n],
    ['1G', 1_000_000_000n],
    ['2048m', undefined],
    ['2000m', 2n],
    ['1E', 10n ** 18n],
    ['0.5', undefined],
  ])('%j is %s bytes', (text, amount) => {
    expect(bytes(text)).toBe(amount);
  });
  test('are written in units that keep them whole', () => {
    expect([
      cpuText(1500n),
      cpuText(2000n),
      memoryText(0n),
      memoryText(2n ** 31n),
      memoryText(1000n),
    ]).toEqual(['1500m', '2', '0', '2Gi', '1000']);
  });
});

describe('states', () => {
  test.each([
    ['ack start_session', 'pending', 'starting'],
    ['complete start_session', 'pending', 'running'],
    ['complete start_session', 'terminating', undefined],
    ['status running', 'hibernating', undefined],
    ['status running', 'waking', 'running'],
    ['failed hibernate_session', 'hibernating', 'running'],
    ['failed stop_session', 'terminating', 'failed'],
    ['status failed', 'hibernated', undefined],
    ['status failed', 'waking', 'failed'],
    ['status toString', 'running', undefined],
    ['delete', 'failed', 'terminating'],
    ['delete', 'terminating', undefined],
    ['delete', 'paused-in-2019', 'terminating'],
    ['wake', 'terminated', undefined],
  ] as const)('%s in %s leads to %s', (event, state, next) => {
    expect(nextState(event, state)).toBe(next);
  });
  test('say which commands an edge into rest fulfils', () => {
    expect([fulfilledBy('waking', 'running'), fulfilledBy('hibernating', 'running')]).toEqual([
      'wake_session',
      undefined,
    ]);
  });
});

describe('selection', () => {
  const agent = (agentId: string, more: Partial<Candidate> = {}): Candidate => ({
    agentId,
    platform: 'kubernetes',
    status: 'online',
    connected: true,
    clusterId: null,
    region: null,
    namespace: 'streamspace',
    maxSessions: undefined,
    load: 0,
    ...more,
  });
  const wish = { platform: 'kubernetes', clusterId: undefined, region: undefined };
  const idsFor = (fleet: readonly Candidate[], more = {}) =>
    eligible(fleet, { ...wish, ...more }).map(({ agentId }) => agentId);

  test('leaves out who cannot take the session', () => {
    const fleet = [
      agent('a', { connected: false }),
      agent('b', { status: 'draining' }),
      agent('c', { platform: 'docker' }),
      agent('d', { maxSessions: 2, load: 2 }),
      agent('e', { maxSessions: 2, load: 1 }),
      agent('f', { clusterId: 'x' }),
    ];
    expect(idsFor(fleet)).toEqual(['e', 'f']);
    expect(idsFor(fleet, { clusterId: 'x' })).toEqual(['f']);
  });
  test('prefers the region whatever its load, and does without it when nobody there may', () => {
    const fleet = [agent('near', { region: 'eu', load: 9 }), agent('far', { region: 'us' })];
    expect(idsFor(fleet, { region: 'eu' })).toEqual(['near']);
    expect(idsFor([agent('full', { region: 'eu', maxSessions: 0 }), agent('far')], { region: 'eu' })).toEqual(
      ['far'],
    );
  });
  test('takes the lightest', () => {
    expect(
      lightest([agent('a', { load: 2 }), agent('b', { load: 1 }), agent('c', { load: 1 })])?.agentId,
    ).toBe('b');
    expect(lightest([])).toBeUndefined();
  });
});

describe('quota', () => {
  test('counts NULL as nothing, names what is exceeded, and fails closed on nonsense', () => {
    const used = useOf([
      { cpu: '500m', memory: '1Gi' },
      { cpu: null, memory: null },
    ]);
    expect(used).toEqual({ sessions: 2n, cpu: 500n, memory: 2n ** 30n });
    const limits = limitsOf({ max_sessions: null, max_cpu: '1', max_memory: null, max_storage: null });
    expect(overQuota(used, { sessions: 1n, cpu: 500n, memory: 1n }, limits, fits)).toBeUndefined();
    expect(overQuota(used, { sessions: 1n, cpu: 501n, memory: 1n }, limits, fits)).toMatch(
      /CPU.*limit is 1,/,
    );
    expect(() => useOf([{ cpu: 'lots', memory: null }])).toThrow('unreadable');
  });
});

describe('frames', () => {
  test.each([
    ['not json', 'nonsense'],
    ['null', 'nonsense'],
    ['{"type":"ack"}', 'nonsense'],
    ['{"type":"dance","payload":{}}', 'nonsense'],
    ['{"type":"heartbeat","payload":{"status":"sleeping"}}', 'nonsense'],
    ['{"type":"heartbeat","payload":{"status":"online","activeSessions":1}}', 'heartbeat'],
    ['{"type":"ack","payload":{"commandId":"c"}}', 'report'],
    ['{"type":"failed","payload":{"commandId":"c","error":"x"},"more":1}', 'report'],
  ])('%s is %s', (text, kind) => {
    expect(readFrame(text).kind).toBe(kind);
  });
});

describe('configuration', () => {
  const right = {
    PORT: '0',
    DATABASE_URL: 'postgres://127.0.0.1/x',
    JWT_SECRET: 'x'.repeat(32),
    ADMIN_PASSWORD: 'longenough',
    AGENT_BOOTSTRAP_KEY: 'ab'.repeat(32),
    AGENT_TIMEOUT: '2m',
  };
  test('is read', () => {
    expect(readConfig(right)).toMatchObject({ port: 0, agentTimeout: 120_000, host: '0.0.0.0' });
  });
  test.each(['JWT_SECRET', 'ADMIN_PASSWORD', 'AGENT_BOOTSTRAP_KEY', 'DATABASE_URL', 'AGENT_TIMEOUT', 'PORT'])(
    'names a weak %s without its value',
    (name) => {
      const answer = readConfig({ ...right, [name]: 'weak' });
      expect(answer).toEqual({ trouble: textWith(name) });
      expect(JSON.stringify(answer)).not.toContain('weak');
    },
  );
});
