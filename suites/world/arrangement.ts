import { eventually } from '../kit/eventually.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import type { Answer } from '../doors/http/answer.ts';
import { textAt } from '../doors/http/read.ts';
import type { Arrange, ArrangedTemplate, ArrangedUser, Row, SessionWish } from './arrange.ts';
import type { ArrangementParts } from './arrangement-parts.ts';
import { manifestFor } from './manifest-for.ts';
import { onceEach } from './once.ts';
import { inShort } from './put/in-short.ts';
import { putQuota, RAISED } from './put/put-quota.ts';
import { putTemplate } from './put/put-template.ts';
import { PASSWORD, postUser, putUser } from './put/put-user.ts';
import { STANDS_ON } from './put/stands-on.ts';

/** A session that has an agent has no gaps; only one from before may have (contract §2.2, §5). */
const WHOLE: Row = {
  namespace: 'streamspace',
  platform: 'kubernetes',
  memory: '128Mi',
  cpu: '100m',
  persistent_home: false,
  tags: [],
};

export function arrangement(parts: ArrangementParts): Arrange {
  const { api, sql, patience, unique } = parts;
  const once = onceEach();

  async function user({
    quota,
    name = unique('user'),
  }: Parameters<Arrange['user']>[0] = {}): Promise<ArrangedUser> {
    const made = await putUser(parts, name);
    if (quota !== 'none') await putQuota(parts, made, quota ?? RAISED);
    return made;
  }

  async function template({
    manifest,
    name = unique('template'),
    defaultResources,
  }: Parameters<Arrange['template']>[0] = {}): Promise<ArrangedTemplate> {
    const whole = manifest ?? manifestFor(name);
    await putTemplate(parts, { name, manifest: whole, defaultResources: defaultResources ?? {} });
    return { name, manifest: whole };
  }

  async function create(wish: SessionWish = {}): Promise<Answer> {
    return api.post('/sessions', await filled(wish));
  }

  async function filled({ clusterId, ...wish }: SessionWish): Promise<Record<string, unknown>> {
    const carried = clusterId === undefined ? parts.clusterId : clusterId;
    return {
      ...wish,
      user: wish.user ?? (await once('user', user)).username,
      template: wish.template ?? (await once('template', template)).name,
      ...(carried === undefined || carried === null ? {} : { clusterId: carried }),
    };
  }

  const session: Arrange['session'] = async (wish = {}) => {
    const body = await filled(wish);
    const answer = await api.post('/sessions', body);
    const id = textAt(answer.body, 'name');
    if (answer.status < 200 || answer.status > 299 || id === undefined)
      throw new Prerequisite(STANDS_ON.session, `A session could not be created: ${inShort(answer)}.`);
    return { id, user: String(body['user']), template: String(body['template']), answer };
  };

  /** From the row; where the database is closed to us, from the API. */
  const stateOf = async (id: string): Promise<Row | undefined> => {
    if (sql) return sql.session(id);
    const answer = await api.get(`/sessions/${id}`);
    return answer.status === 200 ? (answer.body as Row) : undefined;
  };

  const comesTo: Arrange['comesTo'] = (id, state, patienceMs = patience.report) => {
    const states = [state].flat();
    return eventually(
      () => stateOf(id),
      (row) => states.includes(String(row?.['state'])),
      patienceMs,
    );
  };

  const comesToByCommand: Arrange['comesToByCommand'] = (id, state) =>
    comesTo(id, state, patience.command + patience.report);

  return {
    user,
    template,
    create,
    session,
    comesTo,
    comesToByCommand,
    async userWhoLogsIn({ role = 'user' } = {}) {
      const username = unique('user');
      const made = await postUser(parts, username, role);
      await putQuota(parts, made, RAISED);
      const login = await api.login(username, PASSWORD);
      const token = textAt(login.body, 'token');
      if (token === undefined)
        throw new Prerequisite(STANDS_ON.login, `"${username}" could not log in: ${inShort(login)}.`);
      return { ...made, token, api: api.as(token, username) };
    },
    async runningSession(agent, wish = {}) {
      agent.manner = 'obedient';
      const made = await session(wish);
      const outcome = await comesToByCommand(made.id, 'running');
      if (!outcome.held)
        throw new Prerequisite(
          STANDS_ON.running,
          `The session ${made.id} did not become running; it is ${String(outcome.value?.['state'])}.`,
        );
      return made;
    },
    async sentinel(agent, wish = {}) {
      const answer = await create(wish);
      const sessionId = textAt(answer.body, 'name');
      if (sessionId === undefined) return false;
      return (await agent.awaitCommand({ action: 'start_session', sessionId }, patience.command)).held;
    },
    async sessionRow(values) {
      if (!sql) throw new Prerequisite(STANDS_ON.rows, 'The database is closed to the suite.');
      const owner = values['user_id'] ?? (await once('user', user)).id;
      const from = values['template_name'] ?? (await once('template', template)).name;
      return sql.insert('sessions', {
        id: unique('row'),
        state: 'running',
        ...(values['agent_id'] === undefined || values['agent_id'] === null ? {} : WHOLE),
        ...values,
        user_id: owner,
        template_name: from,
      });
    },
  };
}
