import type { Capability, Control, Level, Priority, Profile } from './words.ts';

/** A line of the plan (`plan:L188`, `plan:L188-192`), a ruling (`R5`) or a section of the contract (`contract §3.3`). */
export type Source = `plan:L${string}` | `R${number}` | `contract §${string}`;

/** Something that can be written to a file and judged again later. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A pure judge of what was seen: returns for "right", throws an assertion for "wrong". */
export type Judge<Seen> = (seen: Seen) => void;

/**
 * What a world of one's own is made of. Everything is optional; the default is a migrated database, one API
 * process with default periods, and no canary.
 */
export interface Alone {
  /** `empty`: no table at all · `base`: the schema before the refactor · `migrated` (default). */
  readonly database?: 'empty' | 'base' | 'migrated';
  /** API processes on that database. 0: the check starts them itself, if at all. */
  readonly apis?: 0 | 1 | 2;
  /** Shorten the periods of contract §10 as far as the target allows: only where silence is judged. */
  readonly periods?: 'short';
  /** False: the API is offered no cluster at all. Default: a canary, which nobody may call. */
  readonly canary?: boolean;
  /**
   * The world goes on to another such check: nothing was restarted or disturbed. Rows of earlier checks may be there;
   * their agents are offline, and nobody else is there meanwhile.
   */
  readonly reusable?: true;
  /** Put the disturbance proxy between the API and its database. */
  readonly gate?: true;
}

/** One requirement, one experiment. A value: it can be listed, explained, filtered and counted without being run. */
export interface Check<World, Given, Seen> {
  readonly level: Level;
  readonly priority: Priority;
  /** One full sentence: what an implementation owes. */
  readonly requirement: string;
  readonly source: readonly Source[];
  /** The plan's risk area that this check guards (plan:L562-578). */
  readonly risk?: `plan:L${number}`;
  readonly profile: Profile;
  readonly capabilities?: readonly Capability[];
  readonly controls?: readonly Control[];
  /** `shared`: with others in one world, separated by users and a cluster id of one's own. */
  readonly world: 'shared' | Alone;
  /** Judges the run as a whole: begins when every other check is over. */
  readonly atTheEnd?: true;
  /** Most milliseconds that the whole experiment may take when everything is at its slowest. Default 60 000. */
  readonly atMostMs?: number;
  /** Builds the experiment. A refusal here blocks the findings instead of failing them. */
  readonly given?: (world: World) => Promise<Given> | Given;
  /** Acts and observes. Returns plain JSON, so that a stored run can be judged again. */
  readonly when: (world: World, given: Given) => Promise<Seen> | Seen;
  /** The report's sentences, each with its judge. */
  readonly then: Readonly<Record<string, Judge<Seen>>>;
}
