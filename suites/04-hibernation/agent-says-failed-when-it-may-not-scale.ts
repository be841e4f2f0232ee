import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { endOf, hibernate, ownAgent, wake, type AgentAtWork } from '../world/agent-at-work.ts';
import { defineCheck, type World } from '../world/world.ts';
import { putToSleep, running } from './stage/put-to-sleep.ts';
import { refusedScaling } from './stage/refused-scaling.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L330', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'A hibernation or an awakening that the cluster refuses is reported as failed.',
  async when(world) {
    // In a namespace of its own, where refusals meet nobody else.
    const at = await ownAgent(world);
    const { sessionId } = await running(world, at);
    const sleep = await refused(world, at, sessionId, hibernate);
    await putToSleep(world, at, sessionId);
    const awakening = await refused(world, at, sessionId, wake);
    const again = await endOf(at, await wake(at, sessionId), world.patience.start);
    return { sleep, awakening, again: again.end };
  },
  then: {
    'a hibernation that was refused is failed': ({ sleep }) => expect(sleep.end).toBe('failed'),
    'the session was not said to sleep': ({ sleep }) => expect(sleep.said).not.toContain('status hibernated'),
    'an awakening that was refused is failed': ({ awakening }) => expect(awakening.end).toBe('failed'),
    'the session was not said to run': ({ awakening }) =>
      expect(awakening.said).not.toContain('status running'),
    'what is failed says why': ({ sleep, awakening }) =>
      expect([sleep, awakening].filter(({ end, error }) => end === 'failed' && error === null)).toEqual([]),
    'the same succeeds once the cluster allows it': ({ again }) => expect(again).toBe('complete'),
  },
});

/** How the command ended, and what was said since it was given. */
async function refused(world: World, at: AgentAtWork, sessionId: string, tell: typeof hibernate) {
  const { replicas } = await factsOf(at.cluster, sessionId);
  const mark = at.seat.statusOf(sessionId).length;
  const refusal = refusedScaling(world, at.agent.namespace);
  const { commandId } = await tell(at, sessionId);
  const { value } = await at.seat.awaitEnd(commandId, world.patience.start);
  const states = at.seat.statusOf(sessionId).slice(mark);
  const own = reportsAbout(at.seat, sessionId, commandId).filter((one) => !one.startsWith('status'));
  refusal[Symbol.dispose]();
  if ((await factsOf(at.cluster, sessionId)).replicas !== replicas)
    throw new Prerequisite('hibernation/agent-scales-to-zero', 'It scaled in a way that was not refused.');
  return {
    end: value?.type ?? null,
    error: value?.error ?? null,
    said: [...own, ...states.map(({ state }) => `status ${state}`)],
  };
}
