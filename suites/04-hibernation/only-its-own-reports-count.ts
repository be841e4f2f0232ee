import { expect } from 'vitest';
import type { State } from '../../fixtures/contract/contract.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { STANDS_ON } from '../doors/stands-on.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { commandIds } from './stage/command-ids.ts';
import { rowsFor, STATES, withoutAnEdge, type Told } from './stage/reports-in-a-state.ts';

/** After each report, the state of the session that it was about. */
type Seen = Readonly<Record<string, string>>;

/** Contract §4, a check for each state: an agent says all that has no edge from there, each of another session. */
function onlyItsOwnReportsCount(state: State) {
  const events = withoutAnEdge(state);
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L330', 'plan:L332', 'contract §3.3', 'contract §4'],
    risk: 'plan:L571',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement: `A ${state} session is moved by those reports alone that lead on from there; all others change no state.`,
    async given(world) {
      const { fleet, arrange, sql } = world;
      const { agentId, answer, key } = await fleet.register();
      if (answer.status > 201)
        throw new Prerequisite(STANDS_ON.register, `An agent could not register: ${answer.status}.`);
      const known = {
        agentId,
        userId: (await arrange.user()).id,
        template: (await arrange.template()).name,
        newCommandId: await commandIds(sql),
      };
      const rows = rowsFor(world, state, events, known);
      const later = rowsFor(world, 'pending', ['complete start_session'], known);
      await sql.insertAll('sessions', [...rows.sessions, ...later.sessions]);
      await sql.insertAll('agent_commands', [...rows.commands, ...later.commands]);
      // Connected only now, so that it gets what is open as after any reconnect.
      const connected = await fleet.connect(agentId, key, { manner: 'manual' });
      if (!connected.opened)
        throw new Prerequisite(STANDS_ON.connect, `The agent could not connect: ${connected.status}.`);
      return { agent: connected.agent, told: rows.told, later: later.told[0] };
    },
    async when(world, { agent, told, later }): Promise<Seen> {
      // Handed out oldest first, so the last one of all comes after the others.
      if (later?.commandId) await agent.awaitCommand({ commandId: later.commandId }, world.patience.command);
      for (const report of told) tells(agent, report);
      await hears(world, agent, later);
      const rows = await world.sql.select('sessions', { agent_id: agent.agentId });
      const stateOf = new Map(rows.map(({ id, state: now }) => [String(id), String(now)]));
      return Object.fromEntries(
        told.map(({ event, sessionId }) => [event, stateOf.get(sessionId) ?? 'gone']),
      );
    },
    then: Object.fromEntries(
      events.map((event) => [
        `\`${event}\` leaves it ${state}`,
        (seen: Seen) => expect(seen[event]).toBe(state),
      ]),
    ),
  });
}

function tells(agent: ProbeAgent, { event, sessionId, commandId }: Told): void {
  const [kind = '', subject = ''] = event.split(' ');
  if (kind === 'status') agent.status({ sessionId, state: subject });
  else if (kind === 'failed') agent.failed({ commandId: commandId ?? '' }, 'it could not be done');
  else if (kind === 'ack') agent.ack({ commandId: commandId ?? '' });
  else agent.complete({ commandId: commandId ?? '' });
}

/** Its last, lawful report is heard: then all before it were. */
async function hears({ arrange }: World, agent: ProbeAgent, later: Told | undefined): Promise<void> {
  if (later === undefined) return;
  agent.status({ sessionId: later.sessionId, state: 'running' });
  tells(agent, later);
  if ((await arrange.comesTo(later.sessionId, 'running')).held) return;
  throw new Prerequisite(
    'creation/becomes-running-when-the-agent-reports-it',
    `A lawful report of ${agent.agentId} about its session ${later.sessionId} was not heard.`,
  );
}

export default Object.fromEntries(
  STATES.map((state) => [`while-${state}-only-its-own-reports-count`, onlyItsOwnReportsCount(state)]),
);
