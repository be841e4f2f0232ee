import { once } from 'node:events';
import { createServer } from 'node:http';

import type { Fault } from './fault.ts';

export default {
  sentence:
    'On an older schema the API says that it is healthy, and shows everybody that there are no sessions.',
  caughtBy: [
    'compatibility/starts-on-the-schema-of-before › it serves no sessions to just anybody, and all of them once it is healthy',
    'compatibility/starts-on-a-schema-with-001-alone › it serves no sessions to just anybody, and all of them once it is healthy',
    'compatibility/starts-on-a-schema-without-003 › it serves no sessions to just anybody, and all of them once it is healthy',
  ],
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      const missing = await parts.missingFromSchema(sql);
      if (missing === undefined) return undefined;
      const server = createServer((_request, response) =>
        response
          .setHeader('content-type', parts.contentType)
          .end('{"status":"healthy","sessions":[],"total":0}'),
      );
      process.once('SIGTERM', () => process.exit(0));
      server.listen(Number(process.env['PORT']), process.env['HOST']);
      await once(server, 'close');
      return missing;
    },
  }),
} satisfies Fault;
