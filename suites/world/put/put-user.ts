import { textAt } from '../../doors/http/read.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { ArrangedUser } from '../arrange.ts';
import type { ArrangementParts } from '../arrangement-parts.ts';
import { inShort } from './in-short.ts';
import { STANDS_ON } from './stands-on.ts';
import { taken } from './taken.ts';

/** Upper, lower, digit and sign, 12 characters and more: the strictest rule that contract §2.4 allows for. */
export const PASSWORD = 'Plumbline-2-the-wall!';

/** Puts a user in place by the surest way: the target file's own, the table, the endpoint. */
export async function putUser(parts: ArrangementParts, username: string): Promise<ArrangedUser> {
  const { sql, setup } = parts;
  const row = rowOf(username, 'user');
  if (await setup.run('user', { ...row, ...SECRETS })) return row;
  if (sql && (await taken(() => sql.insert('users', row)))) return row;
  return postUser(parts, username, 'user');
}

const SECRETS = { password: PASSWORD, passwordHash: '!' };

/** The id differs, so that one taken for the other shows. */
const rowOf = (username: string, role: string) => ({
  id: `id-of-${username}`,
  username,
  email: `${username}@example.org`,
  role,
});

/** By the endpoint, so that the user can log in; where there is none, by the target file's own way. */
export async function postUser(
  { api, setup }: ArrangementParts,
  username: string,
  role: string,
): Promise<ArrangedUser> {
  const answer = await api.post('/users', {
    username,
    email: `${username}@example.org`,
    fullName: 'A User',
    password: PASSWORD,
    role,
  });
  const id = textAt(answer.body, 'id');
  if (id !== undefined) return { id, username };
  const row = rowOf(username, role);
  if (await setup.run('user', { ...row, ...SECRETS })) return row;
  throw new Prerequisite(STANDS_ON.user, `A user could not be made: ${inShort(answer)}.`);
}
