import { join } from 'node:path';
import { openApiDoor, type ApiDoor } from '../../doors/http/api-door.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { eventually } from '../../kit/eventually.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { NotApplicable } from '../../kit/prerequisite.ts';
import type { PreviousVersion } from '../../world/lab-doors.ts';
import { textAt } from '../../doors/http/read.ts';
import type { StartedApi } from './api-processes.ts';
import type { Stand } from './stand.ts';

/**
 * The version from before the refactor, on the stand's database (R18). It spoke to a cluster itself, so it is offered
 * none: not even the canary, which only the new API must leave alone. Nobody holds its answers against the contract.
 */
export async function startPrevious(
  stand: Stand,
  check: string,
  recorder: Recorder,
  closing: AsyncDisposableStack,
): Promise<PreviousVersion> {
  const { lab, patience } = stand;
  const { previous: part, admin } = lab.order.target;
  if (!part) throw new NotApplicable('The target file does not say how its previous version starts.');
  stand.watch?.giveUp('the previous version ran on its database');
  const started = await stand.startApi({
    part,
    awaitReady: false,
    name: `previous-${stand.name}`,
    home: join(stand.home, 'previous'),
    offered: {},
  });
  const door = closing.use(
    openApiDoor({
      baseUrl: started.url,
      basePath: part.basePath,
      check,
      recorder,
      shapes: noShapes,
      patience,
      label: admin,
    }),
  );
  const serves = await answers(started, door, part.ready, patience.ready);
  const token = serves
    ? textAt((await door.login(admin, lab.secrets.adminPassword)).body, 'token')
    : undefined;
  started.door = door.as(token, admin);
  return Object.assign(started, { serves });
}

async function answers(
  process: StartedApi,
  door: ApiDoor,
  path: string,
  patienceMs: number,
): Promise<boolean> {
  const { value } = await eventually(
    async () => (process.running ? (await door.root(path, { timeoutMs: 1_000 })).status : -1),
    (status) => status !== 0,
    patienceMs,
  );
  return value > 0;
}
