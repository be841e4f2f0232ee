import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck } from '../world/world.ts';
import { startReceived } from './stage/started-on.ts';

/** None of them what an implementation would choose by itself. */
const WISH = {
  resources: { memory: '1536Mi', cpu: '0.25' },
  persistentHome: false,
  idleTimeout: '45m',
  maxSessionDuration: '7h',
  tags: ['écran', 'with space', 'Tag'],
};

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L236', 'contract §3.2'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The start command carries everything about the session that was asked for.',
  async given({ fleet, arrange, unique }) {
    const namespace = unique('ns');
    const agent = await fleet.join({ manner: 'silent', metadata: { namespace } });
    return { agent, namespace, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agent, namespace, user, template }) {
    const named = { user: user.username, template: template.name };
    const { id } = await world.arrange.session({ ...named, ...WISH });
    // The agent's first start of all is this one, whatever session it names.
    const first = await agent.awaitCommand({ action: 'start_session' }, world.patience.command);
    const { payload } = first.value ?? (await startReceived(world, [agent], id)).command;
    const plain = await world.arrange.session(named);
    const second = await world.eventually(
      () => agent.commands.filter(({ action }) => action === 'start_session')[1],
      (command) => command !== undefined,
      world.patience.command,
    );
    const { payload: byDefault } = second.value ?? (await startReceived(world, [agent], plain.id)).command;
    return { asked: { ...named, ...WISH, namespace, id }, payload, byDefault };
  },
  then: {
    'sessionId is the name of the session': ({ asked, payload }) =>
      expect(textAt(payload, 'sessionId')).toBe(asked.id),
    'user is the username': ({ asked, payload }) => expect(textAt(payload, 'user')).toBe(asked.user),
    'template is its name': ({ asked, payload }) => expect(textAt(payload, 'template')).toBe(asked.template),
    'namespace is what the agent registered': ({ asked, payload }) =>
      expect(textAt(payload, 'namespace')).toBe(asked.namespace),
    'memory is what was asked for': ({ asked, payload }) =>
      expect(quantityOf(field(payload, 'memory'))).toBe(quantityOf(asked.resources.memory)),
    'cpu is what was asked for': ({ asked, payload }) =>
      expect(quantityOf(field(payload, 'cpu'))).toBe(quantityOf(asked.resources.cpu)),
    'persistentHome is passed on when it is false': ({ payload }) =>
      expect(field(payload, 'persistentHome')).toBe(false),
    'persistentHome is true by default': ({ byDefault }) =>
      expect(field(byDefault, 'persistentHome')).toBe(true),
    'idleTimeout is passed on': ({ asked, payload }) =>
      expect(textAt(payload, 'idleTimeout')).toBe(asked.idleTimeout),
    'maxSessionDuration is passed on': ({ asked, payload }) =>
      expect(textAt(payload, 'maxSessionDuration')).toBe(asked.maxSessionDuration),
    'tags are passed on': ({ asked, payload }) => expect(field(payload, 'tags')).toEqual(asked.tags),
  },
});
