import { describe, expect, test } from 'vitest';
import type { Invariant } from './breach.ts';
import { byReportsOnly } from './by-reports-only.ts';
import { commandsGoForward } from './commands-go-forward.ts';
import { madeUp, type MadeUpHistory } from './made-up-history.ts';
import { oneCommandEach } from './one-command-each.ts';
import { owningAgent } from './owning-agent.ts';
import { ownersStay } from './owners-stay.ts';
import { presentAgents } from './present-agents.ts';
import { restAndCommands } from './rest-and-commands.ts';
import { rowsStay } from './rows-stay.ts';
import { statesMove } from './states-move.ts';
import { withinCapacity } from './within-capacity.ts';
import { withinQuota } from './within-quota.ts';
import { writtenTogether } from './written-together.ts';

/** A history, and a word of each breach that there is in it. */
type Case = readonly [what: string, history: MadeUpHistory, ...breaches: RegExp[]];

function judges(name: string, invariant: Invariant, cases: readonly Case[], scripted = true): void {
  describe(name, () => {
    test.each(cases.map(([what, history, ...breaches]) => ({ what, history, breaches })))(
      '$what',
      ({ history, breaches }) => {
        const { breaches: found } = invariant(history.ended(scripted));
        expect(found.map(({ what }) => what)).toEqual(
          breaches.map((word) => expect.stringMatching(word) as unknown),
        );
      },
    );
  });
}

const created = (id = 's', more = {}) =>
  madeUp()
    .request('start_session', id)
    .together((tx) =>
      tx.session(id, 'pending', more).command(`start-${id}`, 'start_session', 'pending', { session_id: id }),
    );

judges('states move along the edges', statesMove, [
  [
    'a life',
    created()
      .session('s', 'starting')
      .session('s', 'running')
      .session('s', 'hibernating')
      .session('s', 'hibernated'),
  ],
  [
    'a step skipped where there is an edge',
    created().session('s', 'running').session('s', 'terminating').session('s', 'terminated'),
  ],
  [
    'an edge that does not exist',
    created().session('s', 'running').session('s', 'hibernated'),
    /running → hibernated/,
  ],
  [
    'a terminated one revived',
    created().session('s', 'terminating').session('s', 'terminated').session('s', 'running'),
    /from terminated it may go to: nowhere/,
  ],
  ['another first state', madeUp().session('s', 'starting'), /\(new\) → starting/],
  [
    'a detour within one transaction, which nobody sees',
    created()
      .session('s', 'hibernating', {}, 'suite')
      .together((tx) => tx.session('s', 'failed').session('s', 'hibernated')),
  ],
  [
    'two lawful steps in one transaction',
    created().together((tx) =>
      tx.session('s', 'starting').session('s', 'running').session('s', 'hibernating'),
    ),
  ],
  [
    'an unlawful one in one transaction',
    created()
      .session('s', 'running')
      .together((tx) => tx.session('s', 'hibernating').session('s', 'waking')),
    /running → hibernating → waking/,
  ],
  ['what we write ourselves', created().session('s', 'hibernated', {}, 'suite').session('s', 'waking')],
  [
    'a state from before the refactor, deleted',
    madeUp().session('s', 'paused', {}, 'suite').session('s', 'terminating'),
  ],
  [
    'a state from before the refactor, anything else',
    madeUp().session('s', 'paused', {}, 'suite').session('s', 'running'),
    /paused → running/,
  ],
  ['a change of something else', created().session('s', 'pending', { agent_id: null })],
]);

judges('nothing moves without a report', byReportsOnly, [
  [
    'an ack, then status and complete',
    created()
      .frame('ack', { commandId: 'start-s' })
      .command('start-s', 'start_session', 'ack', {})
      .session('s', 'starting')
      .frame('status', { sessionId: 's', state: 'running' })
      .session('s', 'running')
      .frame('complete', { commandId: 'start-s' })
      .command('start-s', 'start_session', 'completed'),
  ],
  [
    'running after an ack alone',
    created().frame('ack', { commandId: 'start-s' }).session('s', 'running'),
    /went from pending to running/,
  ],
  ['failed, by its agent being away', created().session('s', 'failed'), /went from pending to failed/],
  [
    'a report that comes too late',
    created()
      .later(1_000)
      .session('s', 'running')
      .later(1_000)
      .frame('status', { sessionId: 's', state: 'running' }),
    /went from pending to running/,
  ],
  [
    'another session of the same agent',
    created().frame('status', { sessionId: 't', state: 'running' }).session('s', 'running'),
    /pending to running/,
  ],
  [
    'a stranger',
    created().frame('status', { agent: 'b', sessionId: 's', state: 'running' }).session('s', 'running'),
    /its agent had said nothing/,
  ],
  [
    'a frame that was wrong on purpose, taken all the same',
    created().frame('', { raw: '{"type":"status","sessionId":"s"}' }).session('s', 'running'),
  ],
  ['what a request does', created().request('stop_session', 's').session('s', 'terminating')],
  [
    'a command ended by its session coming to rest',
    created()
      .frame('status', { sessionId: 's', state: 'running' })
      .together((tx) => tx.command('start-s', 'start_session', 'completed').session('s', 'running')),
  ],
  [
    'a command that ends by itself',
    created().command('start-s', 'start_session', 'failed'),
    /became failed though/,
  ],
  [
    'a status already there',
    created().frame('status', { sessionId: 's', state: 'starting' }).session('s', 'starting'),
  ],
]);

judges(
  'agents that are not ours are not asked for reports',
  byReportsOnly,
  [
    [
      'nothing was heard of it',
      created().session('s', 'running').command('start-s', 'start_session', 'completed'),
    ],
  ],
  false,
);

judges('each accepted request makes one command', oneCommandEach, [
  ['one each', created().request('stop_session', 's').command('stop', 'stop_session')],
  ['none for a refused one', created().request('wake_session', 's', 'refused')],
  [
    'one for a refused one',
    created().request('wake_session', 's', 'refused').command('wake', 'wake_session'),
    /1 wake_session for 0 accepted/,
  ],
  ['none for an accepted one', created().request('stop_session', 's'), /0 stop_session for 1 accepted/],
  [
    'two for one',
    created().request('stop_session', 's').command('stop', 'stop_session').command('again', 'stop_session'),
    /2 stop_session for 1/,
  ],
  ['without an answer, none', created().request('stop_session', 's', 'unknown')],
  [
    'without an answer, one',
    created().request('stop_session', 's', 'unknown').command('stop', 'stop_session'),
  ],
  [
    'without an answer, two',
    created()
      .request('stop_session', 's', 'unknown')
      .command('a', 'stop_session')
      .command('b', 'stop_session'),
    /2 stop_session for 0 accepted requests and 1 without/,
  ],
  [
    'a creation without an answer',
    madeUp()
      .request('start_session', null, 'unknown')
      .session('s', 'pending')
      .command('start', 'start_session'),
  ],
  [
    'a session that nobody asked for',
    madeUp().session('s', 'pending').command('start', 'start_session'),
    /1 start_session for 0/,
  ],
  ['a session of another database', madeUp().request('stop_session', 'elsewhere')],
  ['an action of the target’s own', created().command('ping', 'ping')],
  [
    'the second deletion after a failed one',
    created()
      .request('stop_session', 's')
      .command('a', 'stop_session', 'failed')
      .request('stop_session', 's')
      .command('b', 'stop_session'),
  ],
]);

judges('row and command are written together', writtenTogether, [
  [
    'in one transaction, in either order',
    created().together((tx) => tx.command('stop', 'stop_session').session('s', 'terminating')),
  ],
  [
    'in two',
    created().session('s', 'terminating').command('stop', 'stop_session'),
    /became terminating in a transaction that wrote no stop_session/,
  ],
  ['a row without a command', madeUp().session('s', 'pending'), /became pending/],
  [
    'none at all, which the count of commands says',
    created().request('stop_session', 's').session('s', 'terminating'),
  ],
  ['reports make no command', created().session('s', 'running').session('s', 'failed')],
  [
    'the command of another session',
    created().together((tx) =>
      tx.session('s', 'terminating').command('stop', 'stop_session', 'pending', { session_id: 't' }),
    ),
    /wrote no stop_session/,
  ],
  [
    'what we write ourselves',
    madeUp().session('s', 'pending', {}, 'suite').session('s', 'terminating', {}, 'suite'),
  ],
]);

judges('commands belong to the session’s agent', owningAgent, [
  ['its own', created().frame('command', { direction: 'to-agent', commandId: 'start-s' })],
  [
    'the command first, then the row',
    madeUp().together((tx) => tx.command('start', 'start_session').session('s', 'pending')),
  ],
  [
    'another',
    created().command('stop', 'stop_session', 'pending', { agent_id: 'b' }),
    /written for b; its agent is a/,
  ],
  [
    'reaches another',
    created().frame('command', { direction: 'to-agent', agent: 'b', commandId: 'start-s' }),
    /of a reached b/,
  ],
  [
    'of a session that has none',
    created()
      .session('s', 'pending', { agent_id: null })
      .command('stop', 'stop_session', 'pending', { agent_id: 'a' }),
    /its agent is none/,
  ],
  [
    'of another database',
    created().frame('command', { direction: 'to-agent', agent: 'b', commandId: 'elsewhere' }),
  ],
]);

judges('commands go forward', commandsGoForward, [
  [
    'step by step',
    created()
      .command('start-s', 'start_session', 'sent')
      .command('start-s', 'start_session', 'ack')
      .command('start-s', 'start_session', 'completed'),
  ],
  ['steps skipped', created().command('start-s', 'start_session', 'failed')],
  [
    'back',
    created().command('start-s', 'start_session', 'ack').command('start-s', 'start_session', 'sent'),
    /ack to sent; no step is taken back/,
  ],
  [
    'open again',
    created().command('start-s', 'start_session', 'completed').command('start-s', 'start_session', 'pending'),
    /stays as it ended/,
  ],
  [
    'ended otherwise',
    created().command('start-s', 'start_session', 'completed').command('start-s', 'start_session', 'failed'),
    /completed to failed/,
  ],
  [
    'a status of the target’s own',
    created().command('start-s', 'start_session', 'queued').command('start-s', 'start_session', 'pending'),
  ],
]);

const withAgent = (capacity: unknown = null, status = 'online') =>
  madeUp().write('agents', { agent_id: 'a', status, capacity });
const again = (history: MadeUpHistory, id: string) =>
  history.request('start_session', id).session(id, 'pending');

judges('owners stay', ownersStay, [
  ['the same agent', created().session('s', 'running')],
  ['another agent', created().session('s', 'running', { agent_id: 'b' }), /from agent a to b/],
  [
    'none, its agent being deleted',
    withAgent()
      .session('s', 'pending')
      .together((tx) => tx.session('s', 'pending', { agent_id: null }).remove('agents', 'a')),
  ],
  [
    'none, its agent being there',
    withAgent().session('s', 'pending').session('s', 'pending', { agent_id: null }),
    /from agent a to none/,
  ],
  [
    'an old row that is adopted',
    madeUp().session('s', 'running', { agent_id: null }, 'suite').session('s', 'running', { agent_id: 'a' }),
    /from agent none to a/,
  ],
  ['what we write ourselves', created().session('s', 'pending', { agent_id: 'b' }, 'suite')],
]);

judges('rows stay', rowsStay, [
  ['a life', created().session('s', 'terminating').session('s', 'terminated')],
  ['removed', created().remove('sessions', 's'), /removed while it was pending/],
  ['removed by us', created().remove('sessions', 's', 'suite')],
]);

const limited = (max_sessions: number | null, more = {}) =>
  madeUp()
    .write('user_quotas', { user_id: 'u', max_sessions, max_cpu: null, max_memory: null, ...more }, 'suite')
    .later(60_000);

judges('no quota is exceeded', withinQuota, [
  ['up to the limit', again(again(limited(2), 's'), 't')],
  ['over it', again(again(again(limited(2), 's'), 't'), 'v'), /3 sessions in use with it, the limit is 2/],
  [
    'over it, asked for at once',
    limited(1)
      .request('start_session', 's')
      .request('start_session', 't')
      .session('s', 'pending')
      .session('t', 'pending'),
    /session t was accepted/,
  ],
  ['a place that became free', again(again(limited(1), 's').session('s', 'terminating'), 't')],
  [
    'without a row the defaults hold',
    ['s', 't', 'v', 'w', 'x', 'y'].reduce(
      (history, id) => history.request('start_session', id).session(id, 'pending', { cpu: '500m' }),
      madeUp(),
    ),
    /6 sessions .* limit is 5/,
  ],
  [
    'CPU, by value',
    again(again(limited(9, { max_cpu: '1500m' }), 's'), 't'),
    /2 CPU in use with it, the limit is 1.5/,
  ],
  [
    'memory, by value',
    limited(9, { max_memory: '1Gi' })
      .request('start_session', 's')
      .session('s', 'pending', { memory: '1048577Ki' }),
    /memory in use/,
  ],
  [
    'exactly the memory',
    limited(9, { max_memory: '1Gi' })
      .request('start_session', 's')
      .session('s', 'pending', { memory: '1024Mi' }),
  ],
  [
    'limits lowered below the use refuse only what is new',
    again(limited(2), 's')
      .write('user_quotas', { user_id: 'u', max_sessions: 0 }, 'suite')
      .session('s', 'running'),
  ],
  [
    'a limit lowered a moment ago may go unseen',
    again(again(limited(2), 's').write('user_quotas', { user_id: 'u', max_sessions: 1 }, 'suite'), 't'),
  ],
  [
    'a limit lowered long ago may not',
    again(
      again(limited(2), 's').write('user_quotas', { user_id: 'u', max_sessions: 1 }, 'suite').later(3_000),
      't',
    ),
    /limit is 1/,
  ],
  ['rows of ours count', again(limited(1).session('s', 'running', {}, 'suite'), 't'), /2 sessions/],
  [
    'rows of ours written meanwhile may not',
    limited(1).request('start_session', 't').session('s', 'running', {}, 'suite').session('t', 'pending'),
  ],
  [
    'hibernating need not count, nor what it became meanwhile',
    again(limited(1), 's')
      .session('s', 'running')
      .session('s', 'hibernating')
      .request('start_session', 't')
      .session('s', 'hibernated')
      .session('t', 'pending'),
  ],
  [
    'hibernated long ago counts',
    again(again(limited(1), 's').session('s', 'hibernating').session('s', 'hibernated').later(100), 't'),
    /session t/,
  ],
  [
    'NULL quantities of old rows count 0',
    again(limited(9, { max_cpu: '1' }).session('old', 'running', { cpu: null }, 'suite').later(100), 't'),
  ],
  [
    'the first admin may start higher',
    ['s', 't', 'v', 'w', 'x', 'y'].reduce(
      (history, id) => history.session(id, 'pending', { user_id: 'admin' }),
      madeUp(),
    ),
  ],
]);

judges('no agent is overfilled', withinCapacity, [
  ['as many as it takes', again(again(withAgent({ maxSessions: 2 }).later(60_000), 's'), 't')],
  [
    'one more',
    again(again(withAgent({ maxSessions: 1 }).later(60_000), 's'), 't').later(10_000),
    /went to a, which has 2 with it and takes 1/,
  ],
  ['without a number it takes any', again(again(withAgent(), 's'), 't')],
  [
    'hibernated is no load',
    again(
      again(withAgent({ maxSessions: 1 }).later(60_000), 's')
        .session('s', 'running')
        .session('s', 'hibernating')
        .session('s', 'hibernated'),
      't',
    ),
  ],
  [
    'a wake does not ask again, also not meanwhile',
    again(withAgent({ maxSessions: 1 }).later(60_000), 's')
      .session('s', 'hibernated', {}, 'suite')
      .request('start_session', 't')
      .session('s', 'waking')
      .session('t', 'pending'),
  ],
  [
    'woken before, it weighs',
    again(
      again(withAgent({ maxSessions: 1 }).later(60_000), 's')
        .session('s', 'hibernated', {}, 'suite')
        .session('s', 'waking')
        .later(100),
      't',
    ).later(10_000),
    /takes 1/,
  ],
  [
    'a capacity that was heard and not yet written',
    again(again(withAgent({ maxSessions: 1 }).later(60_000), 's'), 't').write('agents', {
      agent_id: 'a',
      status: 'online',
      capacity: { maxSessions: 2 },
    }),
  ],
]);

const online = { agent_id: 'a', status: 'online' };
const offline = { agent_id: 'a', status: 'offline' };

judges('no session goes to an agent that is away', presentAgents, [
  ['online', again(withAgent().connection('a', 'opened').later(60_000), 's')],
  ['never connected', again(withAgent(null, 'offline').later(60_000), 's'), /was offline all the while/],
  [
    'away for long',
    again(
      withAgent().connection('a', 'opened').connection('a', 'closed').write('agents', offline).later(3_000),
      's',
    ).later(9_000),
    /offline/,
  ],
  [
    'gone a moment ago',
    again(
      withAgent().connection('a', 'opened').connection('a', 'closed').write('agents', offline),
      's',
    ).later(9_000),
  ],
  [
    'back, though its row does not say so yet',
    again(withAgent(null, 'offline').later(60_000).connection('a', 'opened'), 's').later(9_000),
  ],
  [
    'back while it was asked for',
    withAgent(null, 'offline')
      .later(60_000)
      .request('start_session', 's')
      .connection('a', 'opened')
      .write('agents', online)
      .session('s', 'pending'),
  ],
  [
    'draining for long',
    again(
      withAgent()
        .connection('a', 'opened')
        .frame('heartbeat', { state: 'draining' })
        .write('agents', { ...online, status: 'draining' })
        .later(3_000),
      's',
    ).later(9_000),
    /draining/,
  ],
  [
    'no longer draining, though its row does not say so yet',
    again(
      withAgent(null, 'draining')
        .connection('a', 'opened')
        .frame('heartbeat', { state: 'draining' })
        .later(3_000)
        .frame('heartbeat', { state: 'online' }),
      's',
    ).later(9_000),
  ],
  ['a status that we wrote', again(withAgent().write('agents', offline, 'suite').later(60_000), 's')],
]);

judges(
  'of agents that are not ours only the rows are known',
  presentAgents,
  [
    [
      'offline, and it stays so',
      again(withAgent(null, 'offline').later(60_000), 's').later(9_000),
      /offline/,
    ],
    ['offline, and it may just have come', again(withAgent(null, 'offline').later(60_000), 's')],
    [
      'offline, and soon after online',
      again(withAgent(null, 'offline').later(60_000), 's').later(1_000).write('agents', online).later(9_000),
    ],
  ],
  false,
);

judges('at rest no command is open', restAndCommands, [
  ['ended', created().command('start-s', 'start_session', 'completed').session('s', 'running').later(9_000)],
  [
    'open',
    created().session('s', 'running').later(9_000),
    /stayed running with 1 open: start_session pending/,
  ],
  ['open a moment ago', created().session('s', 'running')],
  ['under way', created().session('s', 'starting').later(9_000)],
  [
    'under way without a command',
    created().command('start-s', 'start_session', 'completed').session('s', 'starting').later(9_000),
    /stayed starting without an open command/,
  ],
  [
    'its agent was deleted with its commands',
    created().remove('agent_commands', 'start-s').session('s', 'pending', { agent_id: null }).later(9_000),
  ],
  ['what we wrote ourselves', created().session('s', 'running', {}, 'suite').later(9_000)],
]);

test('a history in which nothing happened puts nothing to the test', () => {
  const empty = madeUp().ended();
  for (const invariant of [statesMove, oneCommandEach, writtenTogether, withinQuota, presentAgents])
    expect(invariant(empty)).toEqual({ tested: 0, breaches: [] });
});
