import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';
import { stopIds, stopsReceived } from './stage/stops-received.ts';

const WHY = 'the volume is still in use';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L284', 'plan:L285', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A stop that the agent could not do makes the session failed, says why, and may be asked for again.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, arrange, eventually, patience, sql }, { agent, id }) {
    await api.delete(`/sessions/${id}`);
    agent.failed(await stopIsUnderWay({ patience, sql }, agent, id), WHY);
    const failed = await arrange.comesTo(id, 'failed');
    const message = textAt((await api.get(`/sessions/${id}`)).body, 'status.message');
    const again = await api.delete(`/sessions/${id}`);
    await eventually(
      () => stopIds(agent, id),
      (ids) => ids.length > 1,
      patience.command,
    );
    const ids = stopIds(agent, id);
    const second = stopsReceived(agent, id)[1];
    if (second) stopIsDone(agent, second, id);
    const ended = failed.held ? await endState({ arrange, sql }, id) : failed.value?.['state'];
    return {
      failed: failed.value?.['state'],
      message: message ?? null,
      again: again.status,
      commands: { received: ids.length, different: new Set(ids).size },
      ended,
    };
  },
  then: {
    'the session is failed': ({ failed }) => expect(failed).toBe('failed'),
    'it says what the agent said': ({ message }) => expect(message).toContain(WHY),
    'it may be deleted again': ({ again }) => expect(accepted(again), `answered ${again}`).toBe(true),
    'the agent gets a new command': ({ commands }) => expect(commands).toEqual({ received: 2, different: 2 }),
    'the new command ends it': ({ ended }) => expect(ended).toBe('terminated'),
  },
});
