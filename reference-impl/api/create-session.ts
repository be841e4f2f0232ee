import { z } from 'zod';

import { isRefusal, refuse } from './refusals.ts';
import { defaultResources } from './template-rows.ts';
import { dnsLabel, name, platform, readBody, tagList, text } from './read-body.ts';

import type { Answer, Api, Caller } from './context.ts';
import type { Amounts } from './quota.ts';
import type { Candidate } from './select-agent.ts';
import type { NewSession } from './session-rows.ts';
import type { Refusal } from './refusals.ts';
import type { Sql } from './database.ts';
import type { TemplateRow } from './template-rows.ts';
import type { UserRow } from './users.ts';

const duration = text(32).regex(/^[0-9]+(s|m|h)$/, 'must be a number and s, m or h');
const quantity = text(32);

const CREATE = z.object({
  user: name(255),
  template: dnsLabel,
  resources: z.object({ memory: quantity.nullish(), cpu: quantity.nullish() }).nullish(),
  persistentHome: z.boolean().nullish(),
  idleTimeout: duration.nullish(),
  maxSessionDuration: duration.nullish(),
  tags: tagList.nullish(),
  clusterId: text(255).nullish(),
  region: text(100).nullish(),
  platform: platform.nullish(),
});
export type CreateRequest = z.infer<typeof CREATE>;

export type Resources = { readonly memory: string; readonly cpu: string; readonly amounts: Amounts };

/** The quantities the session will have: asked for, else the template's, else 2Gi and 1000m (contract §2.2). */
function resourcesOf(api: Api, asked: CreateRequest, template: TemplateRow): Resources | Refusal {
  const fallback = defaultResources(template);
  const memory = asked.resources?.memory ?? fallback.memory ?? '2Gi';
  const cpu = asked.resources?.cpu ?? fallback.cpu ?? '1000m';
  const inBytes = api.parts.bytes(memory);
  const inMillicores = api.parts.millicores(cpu);
  if (inBytes === undefined || inBytes <= 0n)
    return refuse(
      'invalidRequest',
      'resources.memory: must be a positive quantity of whole bytes, such as 2Gi',
    );
  if (inMillicores === undefined || inMillicores <= 0n)
    return refuse(
      'invalidRequest',
      'resources.cpu: must be a positive quantity of whole millicores, such as 500m',
    );
  return { memory, cpu, amounts: { sessions: 1n, cpu: inMillicores, memory: inBytes } };
}

export type Plan = {
  readonly id: string;
  readonly asked: CreateRequest;
  readonly user: UserRow;
  readonly template: TemplateRow;
  readonly resources: Resources;
};

/** The row of a new session, from what was asked and who takes it. */
export function newSession({ id, asked, user, template, resources }: Plan, agent: Candidate): NewSession {
  return {
    id,
    userId: user.id,
    template: template.name,
    state: 'pending',
    agentId: agent.agentId,
    clusterId: agent.clusterId,
    tags: asked.tags ?? [],
    memory: resources.memory,
    cpu: resources.cpu,
    platform: agent.platform,
    namespace: agent.namespace,
    persistentHome: asked.persistentHome ?? true,
    idleTimeout: asked.idleTimeout ?? null,
    maxSessionDuration: asked.maxSessionDuration ?? null,
  };
}

/** One at a time on one database: what is counted after this stays true until the commit. */
export async function lockPlacement(tx: Sql): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('placement', 0))`);
}

async function place(api: Api, tx: Sql, plan: Plan): Promise<{ agentId: string; id: string } | Refusal> {
  const { parts } = api;
  await parts.lockPlacement(tx);
  const limits = parts.limitsOf(await parts.readQuota(tx, plan.user.id));
  const used = parts.useOf(await parts.readCounted(tx, plan.user.id));
  const over = parts.overQuota(used, plan.resources.amounts, limits, parts.fits);
  if (over !== undefined) return refuse('quotaExceeded', over);
  const wish = {
    platform: plan.asked.platform ?? 'kubernetes',
    clusterId: plan.asked.clusterId === '' ? undefined : (plan.asked.clusterId ?? undefined),
    region: plan.asked.region === '' ? undefined : (plan.asked.region ?? undefined),
  };
  const agent = parts.pickAgent(parts.eligible(await parts.readCandidates(api, tx), wish));
  if (agent === undefined)
    return refuse('noAgents', 'No online agent fits this session. Try again when one is connected.');
  const session = parts.newSession(plan, agent);
  await parts.lockAgentLedger(tx, agent.agentId);
  await parts.insertSession(tx, session);
  await parts.insertCommand(tx, {
    commandId: parts.newCommandId(),
    agentId: agent.agentId,
    sessionId: session.id,
    action: 'start_session',
    payload: parts.startPayload(session, plan.user, plan.template.manifest),
  });
  return { agentId: agent.agentId, id: session.id };
}

/** Who the session is for: a user may only ask for themselves. */
async function ownerOf(api: Api, caller: Caller, idOrName: string): Promise<UserRow | Refusal> {
  const user = await api.parts.findUser(api.db, idOrName);
  if (caller.role === 'user' && user?.id !== caller.id)
    return refuse('forbidden', 'Sessions for somebody else need the role operator or admin.');
  return user ?? refuse('userNotFound', 'There is no such user.');
}

/** `POST /sessions`: 202 with the pending session, its row and its command written as one (contract §2.2). */
export async function createSession(api: Api, caller: Caller, body: unknown): Promise<Answer | Refusal> {
  const { parts } = api;
  const asked = readBody(CREATE, body);
  if (isRefusal(asked)) return asked;
  const user = await ownerOf(api, caller, asked.user);
  if (isRefusal(user)) return user;
  const id = parts.newSessionId();
  const placed = await api.db.transaction(async (tx) => {
    const template = await parts.findTemplate(tx, asked.template);
    if (template === undefined) return refuse('templateNotFound', 'There is no such template.');
    const resources = resourcesOf(api, asked, template);
    return isRefusal(resources) ? resources : place(api, tx, { id, asked, user, template, resources });
  });
  if (isRefusal(placed)) return placed;
  parts.deliver(api, placed.agentId);
  const row = await parts.findSession(api.db, placed.id);
  return row === undefined
    ? refuse('accident', 'The session was created but cannot be read back.')
    : { status: parts.status.accepted, body: parts.sessionView(row, parts.timeText) };
}
