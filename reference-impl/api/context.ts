import type { Config } from './config.ts';
import type { Connections } from './connections.ts';
import type { Database } from './database.ts';
import type { Parts } from './parts.ts';

/** What every part of a running API is handed: nothing is ambient. */
export type Api = {
  readonly parts: Parts;
  readonly config: Config;
  readonly db: Database;
  readonly connections: Connections;
  /** Names this process in `agents.process_id` and `api_processes`. */
  readonly processId: string;
  readonly log: (line: string) => void;
};

/** An answer: the status and, unless it is empty, the body. */
export type Answer = { readonly status: number; readonly body?: unknown };

/** Who asks, as the users table has it now. */
export type Caller = { readonly id: string; readonly username: string; readonly role: string };
