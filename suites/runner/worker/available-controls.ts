import type { Control } from '../../kit/words.ts';
import type { AnyCheck } from '../catalogue/load-catalogue.ts';
import { canShortenSilence } from '../lab/periods.ts';
import type { Target } from '../target/read-target.ts';

/** What the lab can do to this target, and what to say where it cannot. */
export const CONTROL_TABLE: Readonly<Record<Control, { has: (target: Target) => boolean; without: string }>> =
  {
    migrations: {
      has: (target) => target.migrations !== undefined,
      without: 'the target file does not say how its migrations are applied',
    },
    'start-api': { has: startsApi, without: 'the API is already running and is not ours to start' },
    'stop-database': {
      has: startsApi,
      without: 'the way from a running API to its database is not ours to cut',
    },
    'start-previous': {
      has: ({ previous }) => previous !== undefined,
      without: 'the target file does not say how its previous version starts',
    },
    'start-agent': {
      has: (target) => target.agents.kubernetes !== undefined,
      without: 'the target file does not say how its agent starts',
    },
    'short-periods': {
      has: canShortenSilence,
      without:
        'its silence timeout has no placeholder, and a run does not wait out the full one for each check',
    },
    sql: {
      has: (target) => startsApi(target) || target.database !== undefined,
      without: 'the target file does not say where the database of the running API is',
    },
  };

function startsApi({ api }: Target): boolean {
  return api !== undefined && 'command' in api;
}

/** What the controls that something needs depend on. */
type Needing = Pick<AnyCheck, 'controls' | 'world' | 'profile'>;

/** Why this check cannot be put to this target; undefined: it can. */
export function whyNotApplicable(check: Needing, target: Target): string | undefined {
  const missing = [...(check.controls ?? []), ...worldControls(check)].find(
    (control) => !CONTROL_TABLE[control].has(target),
  );
  return missing && whyWithout(missing, target);
}

/** Controls of an API; a target that is only an agent has none to control. */
const OF_AN_API: readonly Control[] = ['start-api', 'stop-database', 'short-periods', 'sql'];

/** What to say where the lab cannot do this to the target. */
export function whyWithout(control: Control, { api }: Target): string {
  return api === undefined && OF_AN_API.includes(control)
    ? 'the target file tells of no API'
    : CONTROL_TABLE[control].without;
}

/** A world of one's own needs an API that we start; an API with a probe in its place needs none. */
function worldControls({ world, profile }: Needing): Control[] {
  if (profile === 'kubernetes-agent') return ['start-agent'];
  const needed: Control[] = profile === 'platform' ? ['start-agent'] : [];
  return world !== 'shared' && world.apis !== 0 ? [...needed, 'start-api'] : needed;
}
