import type { Answer } from '../doors/http/answer.ts';
import { textAt } from '../doors/http/read.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { manifestFor } from '../world/manifest-for.ts';
import type { World } from '../world/world.ts';
import { answerCheck, type Example } from './judging/answer-check.ts';

const one = (what: string, answer: Answer): readonly Example[] => [{ what, answer }];

const PASSWORD = 'Plumbline-2-the-wall!';

const newUser = (username: string) => ({
  username,
  email: `${username}@example.org`,
  fullName: 'A User',
  password: PASSWORD,
});

/** A running session of this check's own, changed in one way. */
async function changed(world: World, way: 'hibernate' | 'wake'): Promise<Answer> {
  const { api, arrange, fleet } = world;
  const { id } = await arrange.runningSession(await fleet.join());
  const hibernated = await api.put(`/sessions/${id}/hibernate`);
  if (way === 'hibernate') return hibernated;
  await arrange.comesToByCommand(id, 'hibernated');
  return api.put(`/sessions/${id}/wake`);
}

/** The answers of the contract's operations (contract §2), by the name of their check. */
export default {
  'get-health-answer': answerCheck({
    operation: 'get-health',
    priority: 'P0',
    source: ['contract §2'],
    examples: async ({ api }) => one('a process that serves', await api.root('/health')),
  }),
  'post-auth-login-answer': answerCheck({
    operation: 'post-auth-login',
    priority: 'P0',
    source: ['plan:L577', 'contract §2.1'],
    async examples({ api, unique }) {
      const username = unique('user');
      const made = await api.post('/users', newUser(username));
      if (made.status >= 300)
        throw new Prerequisite('contract/post-users-answer', 'A user could not be made.');
      return one('a user with the right password', await api.login(username, PASSWORD));
    },
  }),
  'post-sessions-answer': answerCheck({
    operation: 'post-sessions',
    priority: 'P0',
    source: ['plan:L187', 'contract §2.2'],
    statusHasACheckOfItsOwn: true,
    async examples({ arrange, fleet }) {
      await fleet.join();
      return one('a new session', await arrange.create({ tags: ['plumb'] }));
    },
  }),
  'get-sessions-answer': answerCheck({
    operation: 'get-sessions',
    priority: 'P1',
    source: ['plan:L576', 'contract §2.2'],
    async examples({ api, arrange, fleet }) {
      await fleet.join();
      const { username } = await arrange.user();
      const empty = await api.get(`/sessions?user=${username}`);
      await arrange.session({ user: username });
      const full = await api.get(`/sessions?user=${username}`);
      return [...one('an empty list', empty), ...one('a list of one', full)];
    },
  }),
  'get-session-answer': answerCheck({
    operation: 'get-session',
    priority: 'P1',
    source: ['plan:L576', 'contract §2.2'],
    async examples({ api, arrange, fleet }) {
      await fleet.join();
      const { id } = await arrange.session();
      return one('a session', await api.get(`/sessions/${id}`));
    },
  }),
  'delete-session-answer': answerCheck({
    operation: 'delete-session',
    priority: 'P0',
    source: ['plan:L255', 'contract §2.2'],
    statusHasACheckOfItsOwn: true,
    async examples({ api, arrange, fleet }) {
      const { id } = await arrange.runningSession(await fleet.join());
      return one('a deletion', await api.delete(`/sessions/${id}`));
    },
  }),
  'put-session-hibernate-answer': answerCheck({
    operation: 'put-session-hibernate',
    priority: 'P0',
    source: ['plan:L301', 'contract §2.2'],
    statusHasACheckOfItsOwn: true,
    examples: async (world) => one('a hibernation', await changed(world, 'hibernate')),
  }),
  'put-session-wake-answer': answerCheck({
    operation: 'put-session-wake',
    priority: 'P0',
    source: ['plan:L314', 'contract §2.2'],
    statusHasACheckOfItsOwn: true,
    examples: async (world) => one('a wake', await changed(world, 'wake')),
  }),
  'post-users-answer': answerCheck({
    operation: 'post-users',
    priority: 'P1',
    source: ['contract §2.4'],
    examples: async ({ api, unique }) => one('a new user', await api.post('/users', newUser(unique('user')))),
  }),
  'get-user-answer': answerCheck({
    operation: 'get-user',
    priority: 'P1',
    source: ['contract §2.4'],
    async examples({ api, arrange }) {
      const { id, username } = await arrange.user();
      return [
        ...one('by id', await api.get(`/users/${id}`)),
        ...one('by username', await api.get(`/users/${username}`)),
      ];
    },
  }),
  'get-user-quota-answer': answerCheck({
    operation: 'get-user-quota',
    priority: 'P0',
    source: ['plan:L568', 'contract §2.4'],
    async examples({ api, arrange }) {
      const own = await arrange.user();
      const none = await arrange.user({ quota: 'none' });
      return [
        ...one('with limits of its own', await api.get(`/users/${own.id}/quota`)),
        ...one('with the defaults', await api.get(`/users/${none.id}/quota`)),
      ];
    },
  }),
  'put-user-quota-answer': answerCheck({
    operation: 'put-user-quota',
    priority: 'P0',
    source: ['plan:L568', 'contract §2.4'],
    async examples({ api, arrange }) {
      const { id } = await arrange.user();
      const limits = { maxSessions: 3, maxCpu: '2', maxMemory: '8Gi', maxStorage: '50Gi' };
      return [
        ...one('all limits', await api.put(`/users/${id}/quota`, limits)),
        ...one('one limit', await api.put(`/users/${id}/quota`, { maxSessions: 4 })),
      ];
    },
  }),
  'get-templates-answer': answerCheck({
    operation: 'get-templates',
    priority: 'P1',
    source: ['plan:L572', 'contract §2.3'],
    async examples({ api, arrange, unique }) {
      const { name } = await arrange.template();
      return [
        ...one('a list of one', await api.get(`/templates?search=${name}`)),
        ...one('an empty list', await api.get(`/templates?tag=${unique('no-such-tag')}`)),
      ];
    },
  }),
  'get-template-answer': answerCheck({
    operation: 'get-template',
    priority: 'P1',
    source: ['plan:L572', 'contract §2.3'],
    async examples({ api, arrange }) {
      const { name } = await arrange.template();
      return one('a template', await api.get(`/templates/${name}`));
    },
  }),
  'post-templates-answer': answerCheck({
    operation: 'post-templates',
    priority: 'P1',
    source: ['plan:L572', 'contract §2.3'],
    async examples({ api, unique }) {
      const name = unique('template');
      const body = { name, displayName: `Plumbline ${name}`, manifest: manifestFor(name) };
      return one('a new template', await api.post('/templates', body));
    },
  }),
  'patch-template-answer': answerCheck({
    operation: 'patch-template',
    priority: 'P1',
    source: ['plan:L572', 'contract §2.3'],
    async examples({ api, arrange }) {
      const { name } = await arrange.template();
      return one('a new description', await api.patch(`/templates/${name}`, { description: 'plumb' }));
    },
  }),
  'delete-template-answer': answerCheck({
    operation: 'delete-template',
    priority: 'P1',
    source: ['plan:L572', 'contract §2.3'],
    async examples({ api, arrange }) {
      const { name } = await arrange.template();
      return one('a template', await api.delete(`/templates/${name}`));
    },
  }),
  'post-agents-register-answer': answerCheck({
    operation: 'post-agents-register',
    priority: 'P0',
    source: ['plan:L175', 'contract §2.5'],
    async examples({ fleet }) {
      const first = await fleet.register();
      const again = await fleet.register({ agentId: first.agentId }, first.key);
      // Who comes with a key made for its id may be known already (contract §11).
      const isKnown = first.answer.status === 200 && textAt(first.answer.body, 'apiKey') === undefined;
      return [
        { what: 'a new agent', answer: first.answer, ...(isKnown ? {} : { status: 201 }) },
        { what: 'a known agent with its key', answer: again.answer, status: 200 },
      ];
    },
  }),
  'get-admin-agents-answer': answerCheck({
    operation: 'get-admin-agents',
    priority: 'P1',
    source: ['plan:L566', 'contract §2.5'],
    async examples({ api, fleet, unique }) {
      const region = unique('region');
      await fleet.join({ region });
      return [
        ...one('a list of one', await api.get(`/admin/agents?region=${region}`)),
        ...one('an empty list', await api.get(`/admin/agents?region=${unique('no-such-region')}`)),
      ];
    },
  }),
  'get-admin-agent-answer': answerCheck({
    operation: 'get-admin-agent',
    priority: 'P1',
    source: ['plan:L566', 'contract §2.5'],
    async examples({ api, fleet }) {
      const { agentId } = await fleet.join();
      return one('an agent', await api.get(`/admin/agents/${agentId}`));
    },
  }),
  'post-admin-agent-rotate-key-answer': answerCheck({
    operation: 'post-admin-agent-rotate-key',
    priority: 'P1',
    source: ['contract §2.5'],
    async examples({ api, fleet }) {
      const { agentId } = await fleet.join();
      return one('a new key', await api.post(`/admin/agents/${agentId}/rotate-key`));
    },
  }),
  'delete-admin-agent-answer': answerCheck({
    operation: 'delete-admin-agent',
    priority: 'P1',
    source: ['contract §2.5'],
    async examples({ api, fleet }) {
      const { agentId } = await fleet.register();
      return one('an agent', await api.delete(`/admin/agents/${agentId}`));
    },
  }),
};
