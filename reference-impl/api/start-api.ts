import { buildApi } from './build-api.ts';
import { ensureFirstAdmin } from './first-admin.ts';
import { keepHouse } from './keep-house.ts';
import { openAgentDoor } from './agent-door.ts';

import type { Api } from './context.ts';
import type { Config, Trouble } from './config.ts';
import type { Parts } from './parts.ts';

/** An API that serves: where, and how to end it. */
export type RunningApi = { readonly port: number; readonly api: Api; stop(): Promise<void> };

/** The database's state as a sentence, or undefined when the API can serve on it. */
async function prepare({ db, config, parts }: Api): Promise<string | undefined> {
  const missing = await parts.missingFromSchema(db);
  if (missing === undefined) await ensureFirstAdmin(db, config.adminPassword);
  return missing;
}

/** Opens everything, or says in one sentence why not. */
export async function startApi(
  parts: Parts,
  config: Config,
  log: (line: string) => void,
): Promise<RunningApi | Trouble> {
  const { api, app } = buildApi(parts, config, log);
  const trouble = await prepare(api).catch((error: unknown) => {
    log(`the database did not answer: ${error instanceof Error ? error.message : 'unknown error'}`);
    return 'The database named by DATABASE_URL cannot be reached.';
  });
  if (trouble !== undefined) {
    await api.db.close();
    return { trouble };
  }
  const house = await keepHouse(api);
  const door = openAgentDoor(api, app.server);
  await app.listen({ port: config.port, host: config.host });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : config.port,
    api,
    async stop() {
      house.stop();
      door.close();
      await app.close();
      await leave(api);
      await api.db.close();
    },
  };
}

/** Tells the database that this process holds nothing any more, so that nobody waits for its end to show. */
async function leave({ db, processId, log }: Api): Promise<void> {
  try {
    await db.query(
      `UPDATE agents SET status = 'offline', connection_id = NULL, process_id = NULL, updated_at = now() WHERE process_id = $1`,
      [processId],
    );
    await db.query('DELETE FROM api_processes WHERE process_id = $1', [processId]);
  } catch (error) {
    log(`left without telling the database: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}
