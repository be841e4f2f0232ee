import type { Fault } from './fault.ts';

const MEBIBYTE = 1024 * 1024;

export default {
  sentence: 'What comes of a body of more than a mebibyte is an accident.',
  caughtBy: ['errors/bodies-up-to-a-mebibyte › a larger one is taken, or refused with 413 or 400'],
  api(parts) {
    const large = new Set<unknown>();
    return {
      ...parts,
      largestBody: 16 * MEBIBYTE,
      parseJson(text) {
        const body = parts.parseJson(text);
        if (text.length > MEBIBYTE) large.add(body);
        return body;
      },
      incoming(operation, asked) {
        if (large.delete(asked.body)) throw new RangeError('the buffer is too small');
        return parts.incoming(operation, asked);
      },
    };
  },
} satisfies Fault;
