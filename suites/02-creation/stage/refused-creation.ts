import { textAt } from '../../doors/http/read.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { SessionWish } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { startedOn } from './started-on.ts';

/** One creation that should be refused, what it left behind, and its lawful twin, which only `wrong` tells apart. */
export async function refusedCreation(
  world: World,
  agent: ProbeAgent,
  lawful: SessionWish,
  wrong: SessionWish,
) {
  const { sql, arrange } = world;
  const template = wrong.template ?? lawful.template ?? '';
  // By the template, which is this check's own: whoever a row that should not be there belongs to.
  const rows = async () => (await sql.select('sessions', { template_name: template })).length;
  const commands = async () => (await sql.select('agent_commands', { agent_id: agent.agentId })).length;
  const before = { commands: await commands(), received: agent.commands.length };
  const { status } = await arrange.create({ ...lawful, ...wrong });
  const left = { rows: await rows(), commands: (await commands()) - before.commands };
  // The twin is accepted, or the check is blocked by that; its start comes after whatever went astray.
  const twin = await startedOn(world, agent, [agent], lawful);
  // About other sessions alone: a start of the twin that comes twice is another check's finding.
  const heard = agent.commands.slice(before.received);
  const received = heard.filter(({ payload }) => textAt(payload, 'sessionId') !== twin.id).length;
  return { status, ...left, received };
}
