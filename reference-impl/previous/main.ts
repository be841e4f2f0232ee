import pg from 'pg';

import { buildPrevious } from './build-previous.ts';

/** The version from before the refactor as a process: environment in, one line with the address out. */
const { PORT = '8080', HOST = '127.0.0.1', DATABASE_URL = '', JWT_SECRET = '' } = process.env;

if (DATABASE_URL === '' || JWT_SECRET.length < 32) {
  process.stderr.write('DATABASE_URL and JWT_SECRET (32 characters or more) must be set.\n');
  process.exit(1);
}

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4, connectionTimeoutMillis: 4_000 });
pool.on('error', () => undefined); // an idle connection that breaks is replaced by the next request's

const app = buildPrevious(pool, JWT_SECRET);
process.stdout.write(`listening on ${await app.listen({ port: Number(PORT), host: HOST })}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void app
      .close()
      .then(() => pool.end())
      .finally(() => process.exit(0));
  });
