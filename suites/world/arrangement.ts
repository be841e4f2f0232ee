import { eventually } from '../kit/eventually.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import type { Patience } from '../kit/patience.ts';
import type { Answer } from '../doors/http/answer.ts';
import type { ApiDoor } from '../doors/http/api-door.ts';
import { textAt } from '../doors/http/read.ts';
import type { SqlDoor } from '../doors/sql/sql-door.ts';
import type {
  Arrange,
  ArrangedTemplate,
  ArrangedUser,
  Limits,
  Manifest,
  Row,
  SessionWish,
} from './arrange.ts';

/** What the target file says about putting things in place; undefined: it says nothing. */
export interface SetupSteps {
  /** Runs the target's own statements or command for `user`, `quota` or `template`; false: it has none. */
  run(
    what: 'user' | 'quota' | 'template',
    values: Readonly<Record<string, string | number>>,
  ): Promise<boolean>;
}

export interface ArrangementParts {
  readonly api: ApiDoor;
  /** Undefined where the target's database cannot be reached. */
  readonly sql: SqlDoor | undefined;
  readonly setup: SetupSteps;
  readonly patience: Patience;
  readonly clusterId: string | undefined;
  readonly unique: (hint: string) => string;
}

/** The requirements on which the steps stand. */
const STANDS_ON = {
  session: 'creation/answers-202-with-a-pending-session',
  running: 'creation/becomes-running-when-the-agent-reports-it',
  user: 'contract/post-users-answer',
  quota: 'contract/put-user-quota-answer',
  template: 'contract/post-templates-answer',
  login: 'contract/post-auth-login-answer',
  rows: 'migrations/has-the-columns-that-suites-use',
} as const;

/** Far above what any check of the shared world uses, so that quotas meet only those who mean them. */
const RAISED: Required<Limits> = {
  maxSessions: 10_000,
  maxCpu: '10000',
  maxMemory: '100000Gi',
  maxStorage: '100000Gi',
};

const PASSWORD = 'Plumbline-2-the-wall!';

export function arrangement(parts: ArrangementParts): Arrange {
  const { api, sql, patience, unique } = parts;
  const once = memo();

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

  return {
    user,
    template,
    create,
    session,
    comesTo,
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
      const outcome = await comesTo(made.id, 'running', patience.command + patience.report);
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
        ...values,
        user_id: owner,
        template_name: from,
      });
    },
  };
}

/** The lawful template of the suite: an image on this machine's own name, which no registry is asked for. */
export function manifestFor(name: string): Manifest {
  return {
    apiVersion: 'stream.space/v1alpha1',
    kind: 'Template',
    metadata: { name },
    spec: {
      displayName: `Plumbline ${name}`,
      baseImage: 'localhost/plumbline/workload:1',
      defaultResources: { memory: '1Gi', cpu: '500m' },
      ports: [{ name: 'vnc', containerPort: 3000, protocol: 'TCP' }],
      env: [{ name: 'PLUMB', value: 'line' }],
      vnc: { enabled: true, port: 3000 },
    },
  };
}

async function putUser(parts: ArrangementParts, username: string): Promise<ArrangedUser> {
  const { sql, setup } = parts;
  // The id differs, so that one taken for the other shows.
  const row = { id: `id-of-${username}`, username, email: `${username}@example.org`, role: 'user' };
  if (await setup.run('user', { ...row, password: PASSWORD, passwordHash: '!' })) return row;
  if (sql && (await taken(() => sql.insert('users', row)))) return row;
  return postUser(parts, username, 'user');
}

async function postUser({ api }: ArrangementParts, username: string, role: string): Promise<ArrangedUser> {
  const answer = await api.post('/users', {
    username,
    email: `${username}@example.org`,
    fullName: 'A User',
    password: PASSWORD,
    role,
  });
  const id = textAt(answer.body, 'id');
  if (id === undefined)
    throw new Prerequisite(STANDS_ON.user, `A user could not be made: ${inShort(answer)}.`);
  return { id, username };
}

async function putQuota(
  { api, sql, setup }: ArrangementParts,
  user: ArrangedUser,
  limits: Limits,
): Promise<void> {
  const values = { id: user.id, username: user.username, ...RAISED, ...limits };
  if (await setup.run('quota', values)) return;
  if (sql && (await taken(() => upsertQuota(sql, user.id, limits)))) return;
  const answer = await api.put(`/users/${user.id}/quota`, limits);
  if (answer.status !== 200)
    throw new Prerequisite(STANDS_ON.quota, `A quota could not be set: ${inShort(answer)}.`);
}

async function upsertQuota(
  sql: SqlDoor,
  user_id: string,
  { maxSessions, maxCpu, maxMemory, maxStorage }: Limits,
): Promise<unknown> {
  const all = { max_sessions: maxSessions, max_cpu: maxCpu, max_memory: maxMemory, max_storage: maxStorage };
  const limits = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const changed = await sql.update('user_quotas', { user_id }, limits);
  return changed.length > 0 ? changed : sql.insert('user_quotas', { user_id, ...limits });
}

interface TemplateToPut {
  readonly name: string;
  readonly manifest: Manifest;
  readonly defaultResources: object;
}

async function putTemplate(
  { api, sql, setup }: ArrangementParts,
  { name, manifest, defaultResources }: TemplateToPut,
): Promise<void> {
  const displayName = `Plumbline ${name}`;
  if (await setup.run('template', { name, displayName, manifest: JSON.stringify(manifest) })) return;
  const some = Object.keys(defaultResources).length > 0;
  const carried = some ? { default_resources: defaultResources } : {};
  const row = { name, display_name: displayName, category: 'plumbline', tags: [], manifest, ...carried };
  if (sql && (await taken(() => sql.insert('templates', row)))) return;
  const answer = await api.post('/templates', {
    name,
    displayName,
    manifest,
    ...(some ? { defaultResources } : {}),
  });
  if (answer.status !== 201)
    throw new Prerequisite(STANDS_ON.template, `A template could not be put in place: ${inShort(answer)}.`);
}

/** Whether the target's tables took the row; if not, its endpoint is the next way. */
async function taken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Prerequisite) return false;
    throw error;
  }
}

function inShort({ status, trouble, text }: Answer): string {
  return status === 0 ? `no answer (${trouble ?? 'unknown'})` : `${status} ${text.slice(0, 200)}`;
}

/** Makes a thing the first time it is asked for, also when two ask at once. */
function memo(): <T>(name: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<unknown>>();
  return <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known as Promise<T>; // what was made under this name by this caller
  };
}
