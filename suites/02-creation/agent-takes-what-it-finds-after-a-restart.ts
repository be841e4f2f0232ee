import { expect } from 'vitest';
import { connectedAgain, ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A start that comes again after the agent was killed adopts what is there and is complete.',
  async when(world) {
    const at = await ownAgent(world);
    const { sessionId, payload, command } = await started(world, at, { persistentHome: true });
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    const before = await at.cluster.objectsOf(sessionId);
    await at.agent.restart();
    await connectedAgain(world, at);
    const again = await at.seat.command('start_session', payload);
    const end = await at.seat.awaitEnd(again.commandId, world.patience.start);
    const after = await at.cluster.objectsOf(sessionId);
    const uids = ({ deployment, claim }: typeof before) => [deployment?.metadata.uid, claim?.metadata.uid];
    const deployments = await at.cluster.deployments('app=streamspace-session');
    return {
      end: end.value?.type ?? null,
      error: end.value?.error ?? null,
      before: uids(before).map((uid) => uid ?? null),
      after: uids(after).map((uid) => uid ?? null),
      deployments: deployments.length,
    };
  },
  then: {
    'the repeated start is complete': ({ end, error }) =>
      expect(end, error ?? 'no error was given').toBe('complete'),
    'Deployment and claim are those of before': ({ before, after }) => {
      expect(before).not.toContain(null);
      expect(after).toEqual(before);
    },
    'there is one Deployment': ({ deployments }) => expect(deployments).toBe(1),
  },
});
