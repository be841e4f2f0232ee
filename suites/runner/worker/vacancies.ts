import { openApiDoor } from '../../doors/http/api-door.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { openSqlDoor } from '../../doors/sql/sql-door.ts';
import { eventually } from '../../kit/eventually.ts';
import { mappedNames } from '../lab/mapped-names.ts';
import type { Stand } from '../lab/stand.ts';

/** Who asks, on the timeline. */
const CHECK = 'lab/vacancies';

/** Worlds that one check has left and another may enter: to boot one costs more than most checks. */
export class Vacancies implements AsyncDisposable {
  readonly #vacant = new Map<string, Stand[]>();

  take(kind: string): Stand | undefined {
    return this.#vacant.get(kind)?.pop();
  }

  /** Back for the next one, if it is as it was: its API serves, and every agent is known to have left. */
  async giveBack(kind: string, stand: Stand): Promise<void> {
    if (await isAsItWas(stand)) this.#vacant.set(kind, [...(this.#vacant.get(kind) ?? []), stand]);
    else await stand[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#vacant.values()].flat().map((stand) => stand[Symbol.asyncDispose]()));
  }
}

async function isAsItWas(stand: Stand): Promise<boolean> {
  return stand.apis.every(({ running }) => running) && (await serves(stand)) && (await agentsHaveLeft(stand));
}

async function serves({ lab, apiUrl, adminToken, patience }: Stand): Promise<boolean> {
  if (apiUrl === undefined || adminToken === undefined) return false;
  await using door = openApiDoor({
    baseUrl: apiUrl,
    basePath: lab.order.target.api?.basePath ?? '/api/v1',
    token: adminToken,
    check: CHECK,
    recorder: lab.recorder,
    shapes: noShapes,
    patience,
  });
  return (await door.get('/templates')).status === 200;
}

async function agentsHaveLeft({ lab, database, connections, patience }: Stand): Promise<boolean> {
  if (!database) return false;
  const { recorder, order } = lab;
  await using sql = openSqlDoor({
    url: database.url,
    connections,
    check: CHECK,
    recorder,
    names: mappedNames(order.target),
  });
  const left = await eventually(
    () => sql.select('agents'),
    (agents) => agents.every(({ status }) => status === 'offline'),
    patience.dropped,
  ).catch(() => undefined);
  return left?.held ?? false;
}
