import { states } from '../../../fixtures/contract/states.ts';
import type { World } from '../../world/world.ts';
import { Divergence } from './divergence.ts';
import type { SessionModel } from './session-model.ts';
import type { Stage } from './stage.ts';
import { BELONGS } from './workload.ts';

/** Nothing more goes wrong: the agent comes back and does what is open. Then the session is deleted. @throws Divergence */
export async function inPeace(world: World, model: SessionModel, stage: Stage): Promise<void> {
  await worksOff(model, stage);
  if (!model.atRest) throw new Divergence('peace', `the session is left in the state ${model.state}`);
  await noCommandIsOpen(world, stage);
  const belongs = BELONGS[model.state];
  if (belongs !== undefined && belongs !== stage.workload)
    throw new Divergence('agreement', `the row says ${model.state}, and the workload is ${stage.workload}`);

  if (model.allows('stop_session')) await stage.ask('stop_session');
  await worksOff(model, stage);
  if (model.state !== 'terminated' || stage.workload !== 'none')
    throw new Divergence('deletion', `the row says ${model.state}, and the workload is ${stage.workload}`);
  await noCommandIsOpen(world, stage);
  await eachRequestMadeOneCommand(world, model, stage);
}

async function worksOff(model: SessionModel, stage: Stage): Promise<void> {
  if (!stage.connected) await stage.connect();
  while (stage.hasWork) await stage.work('both');
  // A command that came before the agent was connected again, and was ended by nobody, comes on a new connection.
  if (model.open.length > 0) await stage.restart();
  while (stage.hasWork) await stage.work('both');
  stage.assertDeliveries();
}

async function noCommandIsOpen({ sql, eventually, patience }: World, { sessionId }: Stage): Promise<void> {
  const { held, value } = await eventually(
    () => sql.commandsOf(sessionId),
    (rows) => rows.every(({ status }) => !isOpen(status)),
    patience.report,
  );
  if (held) return;
  const open = value.filter(({ status }) => isOpen(status));
  throw new Divergence('peace', `${open.map((row) => `${row['action']} is ${row['status']}`).join(', ')}`);
}

function isOpen(status: unknown): boolean {
  return Object.entries(states.commandStatuses).some(([name, { open }]) => open && name === status);
}

async function eachRequestMadeOneCommand({ sql }: World, model: SessionModel, stage: Stage): Promise<void> {
  const made = (await sql.commandsOf(stage.sessionId)).map(({ action }) => String(action)).sort();
  const due = model.accepted.map(({ action }) => action).sort();
  if (made.join() !== due.join())
    throw new Divergence(
      'deliveries',
      `${due.join(', ')} were accepted, and these commands were made: ${made.join(', ')}`,
    );
}
