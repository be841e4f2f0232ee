import { once } from 'node:events';
import { createServer } from 'node:http';

import type { Fault } from './fault.ts';

export default {
  sentence: 'On an older schema the API answers 503 and does not say why.',
  caughtBy: [
    'compatibility/starts-on-the-schema-of-before › a 503 says what is missing',
    'compatibility/starts-on-a-schema-with-001-alone › a 503 says what is missing',
    'compatibility/starts-on-a-schema-without-003 › a 503 says what is missing',
  ],
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      const missing = await parts.missingFromSchema(sql);
      if (missing === undefined) return undefined;
      const server = createServer((_request, response) =>
        response.writeHead(503).end('{"status":"not ready"}'),
      );
      server.listen(Number(process.env['PORT']), process.env['HOST']);
      await once(server, 'close');
      return missing;
    },
  }),
} satisfies Fault;
