import { openApiDoor } from '../../doors/http/api-door.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { openSqlDoor } from '../../doors/sql/sql-door.ts';
import { eventually } from '../../kit/eventually.ts';
import { mappedNames } from '../lab/mapped-names.ts';
import type { Stand } from '../lab/stand.ts';
import { turnstile, type Turnstile } from './turnstile.ts';

/** Who asks, on the timeline. */
const CHECK = 'lab/vacancies';

/** Worlds of one kind at a time: beyond that, to wait for the next vacancy costs less than to boot one more. */
const MOST_OF_A_KIND = 2;

interface Kind {
  readonly places: Turnstile;
  readonly vacant: Stand[];
}

/** Worlds that one check has left and another may enter: to boot one costs more than most checks. */
export class Vacancies implements AsyncDisposable {
  readonly #kinds = new Map<string, Kind>();

  /**
   * A vacant world, or a new one; the check waits while too many of its kind are taken. Whoever disposes of it
   * gives it back for the next one, if it is as it was: its API serves, and every agent is known to have left.
   */
  async enter(
    kind: string,
    open: () => Promise<Stand>,
  ): Promise<AsyncDisposable & { readonly stand: Stand }> {
    const { places, vacant } = this.#kind(kind);
    const place = await places.enter();
    try {
      const stand = vacant.pop() ?? (await open());
      return {
        stand,
        [Symbol.asyncDispose]: async () => {
          try {
            if (await isAsItWas(stand)) vacant.push(stand);
            else await stand[Symbol.asyncDispose]();
          } finally {
            place[Symbol.dispose]();
          }
        },
      };
    } catch (error) {
      place[Symbol.dispose]();
      throw error;
    }
  }

  #kind(name: string): Kind {
    const known = this.#kinds.get(name) ?? { places: turnstile(MOST_OF_A_KIND), vacant: [] };
    this.#kinds.set(name, known);
    return known;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const all = [...this.#kinds.values()].flatMap(({ vacant }) => vacant);
    await Promise.all(all.map((stand) => stand[Symbol.asyncDispose]()));
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
