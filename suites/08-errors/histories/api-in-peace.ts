import type { World } from '../../world/world.ts';
import { Divergence } from './divergence.ts';
import type { ApiStage } from './api-stage.ts';
import { noCommandIsOpen } from './open-commands.ts';
import { BELONGS } from './workload.ts';

/** Nothing more goes wrong: the agent comes back and does what is open. Then the session is deleted. @throws Divergence */
export async function apiInPeace(world: World, stage: ApiStage): Promise<void> {
  const { model } = stage;
  await worksOff(stage);
  if (!model.atRest) throw new Divergence('peace', `the session is left in the state ${model.state}`);
  await noCommandIsOpen(world, stage.sessionId);
  const belongs = BELONGS[model.state];
  if (belongs !== undefined && belongs !== stage.workload)
    throw new Divergence('peace', `the row says ${model.state}, and the workload is ${stage.workload}`);

  if (model.allows('stop_session')) await stage.ask('stop_session');
  await worksOff(stage);
  if (model.state !== 'terminated' || stage.workload !== 'none')
    throw new Divergence('peace', `the row says ${model.state}, and the workload is ${stage.workload}`);
  await noCommandIsOpen(world, stage.sessionId);
  await eachRequestMadeOneCommand(world, stage);
}

async function worksOff(stage: ApiStage): Promise<void> {
  if (!stage.connected) await stage.connect();
  await workThrough(stage);
  // A command that came before the agent was connected again, and was ended by nobody, comes on a new connection.
  if (stage.model.open.length > 0) await stage.restart();
  await workThrough(stage);
  stage.assertDeliveries();
}

async function workThrough(stage: ApiStage): Promise<void> {
  while (stage.hasWork) await stage.work('both');
}

async function eachRequestMadeOneCommand({ sql }: World, { model, sessionId }: ApiStage): Promise<void> {
  const made = (await sql.commandsOf(sessionId)).map(({ action }) => String(action)).sort();
  const due = model.accepted.map(({ action }) => action).sort();
  if (made.join() !== due.join())
    throw new Divergence(
      'deliveries',
      `${due.join(', ')} were accepted, and these commands were made: ${made.join(', ')}`,
    );
}
