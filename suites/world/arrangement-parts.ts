import type { Patience } from '../kit/patience.ts';
import type { ApiDoor } from '../doors/http/api-door.ts';
import type { SqlDoor } from '../doors/sql/sql-door.ts';

/** What the target file says about putting things in place; undefined: it says nothing. */
export interface SetupSteps {
  /** Runs the target's own statements or command for `user`, `quota` or `template`; false: it has none. */
  run(
    what: 'user' | 'quota' | 'template',
    values: Readonly<Record<string, string | number>>,
  ): Promise<boolean>;
}

export interface ArrangementParts {
  readonly api: ApiDoor;
  /** Undefined where the target's database cannot be reached. */
  readonly sql: SqlDoor | undefined;
  readonly setup: SetupSteps;
  readonly patience: Patience;
  readonly clusterId: string | undefined;
  readonly unique: (hint: string) => string;
}
