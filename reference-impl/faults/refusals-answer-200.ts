import type { Fault } from './fault.ts';

export default {
  sentence: 'Whatever is refused is answered 200, with an error in the body.',
  caughtBy: [
    'errors/refuses-without-telling-of-the-inside › there were refusals to look at',
    'errors/refuses-unknown-paths-and-methods › an unknown path is answered 404 or 405',
    'errors/bodies-that-are-no-object › text that is no JSON is answered 400',
    'contract/refuses-those-without-a-token › every request is answered 401',
  ],
  spills: ['*/*'],
  api: (parts) => ({ ...parts, refusalStatus: () => 200 }),
} satisfies Fault;
