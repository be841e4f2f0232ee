import { expect } from 'vitest';
import { ownAgent, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** Of each action a payload that says of no session what to do. */
const USELESS: readonly (readonly [action: string, payload: unknown])[] = [
  ['start_session', null],
  ['start_session', { user: 'ada', template: 'none' }],
  ['stop_session', {}],
  ['stop_session', null],
  ['hibernate_session', null],
  ['hibernate_session', { namespace: 'default' }],
  ['wake_session', {}],
  ['wake_session', { sessionId: null }],
];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L474', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 240_000,
  requirement:
    'Whatever the action, a command that cannot be understood is failed with a reason, and no more.',
  async when(world) {
    // Its own, since an agent may die of it.
    const at = await ownAgent(world);
    const sent = [];
    for (const [action, payload] of USELESS)
      sent.push(await at.seat.command(action, payload, { breaks: 'a payload that says too little' }));
    const ends = [];
    for (const { action, payload, commandId } of sent) {
      const { value } = await at.seat.awaitEnd(commandId, world.patience.command);
      ends.push({
        command: `${action} ${JSON.stringify(payload)}`,
        end: value?.type ?? null,
        error: value?.error ?? null,
      });
    }
    const lawful = await stop(at, world.unique('session'));
    const after = await at.seat.awaitEnd(lawful.commandId, world.patience.work);
    const made = await at.cluster.deployments();
    return {
      ends,
      after: after.value?.type ?? null,
      running: at.agent.running,
      connections: at.seat.connections.length,
      made: made.length,
    };
  },
  then: {
    'each of them fails': ({ ends }) => expect(ends.filter(({ end }) => end !== 'failed')).toEqual([]),
    'each says why': ({ ends }) =>
      expect(ends.filter(({ end, error }) => end === 'failed' && error === null)).toEqual([]),
    'nothing is made': ({ made }) => expect(made).toBe(0),
    'agent and connection live, and the next lawful command is done': ({ after, running, connections }) =>
      expect({ after, running, connections }).toEqual({ after: 'complete', running: true, connections: 1 }),
  },
});
