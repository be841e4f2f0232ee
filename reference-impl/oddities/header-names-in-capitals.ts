import type { OutgoingHttpHeaders } from 'node:http';

import type { Oddity } from './oddity.ts';

const inCapitals = (headers: OutgoingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));

export default {
  sentence: 'The names of the headers of answers are written in capitals.',
  tempts: {
    check: 'quotas/the-message-names-quota-and-limit',
    habit: 'A refusal is read only where it bears a content-type, in small letters.',
    rewrite: {
      file: 'suites/doors/http/exchange.ts',
      from: "text: Buffer.concat(pieces).toString('utf8'),",
      to: "text: incoming.statusCode === 403 && !incoming.rawHeaders.includes('content-type') ? '' : Buffer.concat(pieces).toString('utf8'),",
    },
  },
  api: (parts) => ({
    ...parts,
    beforeAnswer: async (response) => {
      await parts.beforeAnswer(response);
      const writeHead = response.writeHead.bind(response);
      const inLargeLetters = (status: number, headers: OutgoingHttpHeaders) =>
        writeHead(status, inCapitals(headers));
      Object.assign(response, { writeHead: inLargeLetters });
    },
  }),
} satisfies Oddity;
