import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Every table lacks a column that the contract lists.',
  caughtBy: [
    'migrations/has-the-columns-that-suites-use › users has its columns',
    'migrations/has-the-columns-that-suites-use › user_quotas has its columns',
    'migrations/has-the-columns-that-suites-use › templates has its columns',
    'migrations/has-the-columns-that-suites-use › agents has its columns',
    'migrations/has-the-columns-that-suites-use › sessions has its columns',
    'migrations/has-the-columns-that-suites-use › agent_commands has its columns',
    'migrations/has-the-columns-that-suites-use › users takes a row of these alone',
    'migrations/has-the-columns-that-suites-use › user_quotas takes a row of these alone',
    'migrations/has-the-columns-that-suites-use › templates takes a row of these alone',
    'migrations/has-the-columns-that-suites-use › agents takes a row of these alone',
    'migrations/has-the-columns-that-suites-use › sessions takes a row of these alone',
    'migrations/has-the-columns-that-suites-use › agent_commands takes a row of these alone',
  ],
} satisfies Fault;
