import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { agentWorld, environmentFor } from './testing/agent-world.ts';
import type { AgentWorld } from './testing/agent-world.ts';

const MAIN = fileURLToPath(new URL('main.mjs', import.meta.url));

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

function run(env: Readonly<Record<string, string>>): { ended: Promise<Ended>; terminate: () => void } {
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = once(child, 'close').then(([code]): Ended => ({ code, said }));
  return { ended, terminate: () => void child.kill('SIGTERM') };
}

const environmentIn = ({ plane, kubeconfig }: AgentWorld): Record<string, string> => ({
  ...environmentFor(plane),
  KUBECONFIG: kubeconfig,
});

it('is an agent from start to SIGTERM', async () => {
  const world = await agentWorld();
  const { ended, terminate } = run(environmentIn(world));
  await world.plane.heard(({ type }) => type === 'heartbeat');
  terminate();
  expect(await ended).toMatchObject({ code: 0 });
  expect(world.plane.closes).toEqual([1000]);
  expect(world.plane.frames.at(-1)?.payload['status']).toBe('draining');
});

it('ends with one sentence when it cannot start', async () => {
  const world = await agentWorld();
  const env = environmentIn(world);
  const ends = await Promise.all(
    [
      { ...env, AGENT_ID: '' },
      { ...env, KUBECONFIG: '/nowhere/at/all' },
      { ...env, REFERENCE_VARIANT: 'faults/agent-with-a-typo' },
    ].map((broken) => run(broken).ended),
  );
  expect(ends.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(ends.map(({ said }) => said.trimEnd().split('\n'))).toEqual([
    [expect.stringContaining('AGENT_ID')],
    [expect.stringContaining('KUBECONFIG "/nowhere/at/all"')],
    [expect.stringContaining('REFERENCE_VARIANT "faults/agent-with-a-typo"')],
  ]);
});

it('runs as a variant of the reference', async () => {
  const world = await agentWorld();
  run({ ...environmentIn(world), REFERENCE_VARIANT: 'faults/agent-never-acks' });
  await world.plane.heard(({ type }) => type === 'heartbeat');
  world.plane.command('stop', 'stop_session', { sessionId: 'gone' });
  await world.plane.heard(({ type }) => type === 'complete');
  expect(world.plane.frames.some(({ type }) => type === 'ack')).toBe(false);
});
