import { once } from 'node:events';
import { createServer } from 'node:http';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'On an older schema the API stays up, and answers 503 with what is missing.',
  tempts: {
    check: 'compatibility/starts-on-the-schema-of-before',
    habit: 'Who is not ready does not answer at all.',
    rewrite: {
      file: 'suites/09-compatibility/older-schemas.ts',
      from: "beginning.kind === 'unready' ? namesSomething(beginning.says) : 'not answered'",
      to: "beginning.kind !== 'unready' || !namesSomething(beginning.says)",
    },
  },
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      const missing = await parts.missingFromSchema(sql);
      if (missing === undefined) return undefined;
      const body = JSON.stringify({ status: 'waiting', error: 'Schema too old', message: missing });
      const server = createServer((_request, response) => response.writeHead(503).end(body));
      server.listen(Number(process.env['PORT']), process.env['HOST']);
      await once(server, 'close');
      return missing;
    },
  }),
} satisfies Oddity;
