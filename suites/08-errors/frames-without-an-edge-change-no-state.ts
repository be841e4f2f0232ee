import { expect } from 'vitest';
import { states, type State } from '../../fixtures/contract/contract.ts';
import { defineCheck } from '../world/world.ts';
import { laterCounts, startedByHand } from './hostile/started-by-hand.ts';

const STATES = Object.keys(states.states) as State[]; // the keys of the table

/** States that a report of them does not lead to from here; the same state again is no change. */
const withoutEdge = (from: State): State[] =>
  STATES.filter(
    (to) =>
      to !== from &&
      !states.edges.some(({ event, from: starts }) => event === `status ${to}` && starts.includes(from)),
  );

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L477', 'contract §4', 'contract §3.1'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A status that no edge leads to from the present state changes no state.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    const later = await startedByHand(world, agent);
    const rows = [];
    for (const state of STATES) {
      const { id } = await world.arrange.sessionRow({ state, agent_id: agent.agentId });
      rows.push({ id: String(id), state });
    }
    return { agent, later, rows };
  },
  async when(world, { agent, later, rows }) {
    for (const { id, state } of rows)
      for (const to of withoutEdge(state))
        agent.send('status', { sessionId: id, state: to }, 'a state that it does not lead to');
    const heard = await laterCounts(world, agent, later);
    const now = [];
    for (const { id, state } of rows)
      now.push({ was: state, is: String((await world.sql.session(id))?.['state']) });
    return { heard, now, open: agent.isOpen };
  },
  then: {
    'no session is in another state than before': ({ now, heard }) => {
      expect(heard, 'a later lawful report was heard').toBe(true);
      expect(now.filter(({ was, is }) => was !== is)).toEqual([]);
    },
    'the connection stays': ({ open }) => expect(open).toBe(true),
  },
});
