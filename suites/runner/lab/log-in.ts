import { openApiDoor } from '../../doors/http/api-door.ts';
import { textAt } from '../../doors/http/read.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Patience } from '../../kit/patience.ts';
import { inShort } from '../../world/put/in-short.ts';
import type { LabRun } from './lab-run.ts';

/** A token of the admin. @throws Prerequisite when the API does not give one. */
export async function logIn(
  { order, recorder, secrets }: LabRun,
  baseUrl: string,
  patience: Patience,
): Promise<string> {
  const { target } = order;
  const basePath = target.api?.basePath ?? '/api/v1';
  await using door = openApiDoor({ baseUrl, basePath, check: 'lab', recorder, shapes: noShapes, patience });
  const answer = await door.login(target.admin, secrets.adminPassword);
  const token = textAt(answer.body, 'token');
  if (token !== undefined) return token;
  throw new Prerequisite(
    'contract/post-auth-login-answer',
    `The admin could not log in: ${inShort(answer)}.`,
  );
}
