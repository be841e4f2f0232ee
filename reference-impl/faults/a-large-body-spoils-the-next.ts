import type { Fault } from './fault.ts';

const MS = 2_000;

export default {
  sentence: 'For two seconds after a body that was too large no other one can be read.',
  caughtBy: ['errors/bodies-up-to-a-mebibyte › the next requests are taken'],
  api(parts) {
    let until = 0;
    return {
      ...parts,
      refusalStatus(refusal) {
        if (refusal.refused === 'tooLarge') until = Date.now() + MS;
        return parts.refusalStatus(refusal);
      },
      parseJson(text) {
        if (Date.now() < until) throw new Error('there are bytes of an earlier body');
        return parts.parseJson(text);
      },
    };
  },
} satisfies Fault;
