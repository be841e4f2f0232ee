import { isRefusal } from '../../api/refusals.ts';

import type { Api, Caller } from '../../api/context.ts';
import type { ApiParts } from '../fault.ts';
import type { RefusalCode } from '../../api/refusals.ts';

/** Not a fault by itself: something is done after a creation was refused for this reason. */
export function afterRefused(
  parts: ApiParts,
  why: RefusalCode,
  act: (api: Api, caller: Caller, body: unknown) => Promise<unknown>,
): ApiParts {
  return {
    ...parts,
    async createSession(api, caller, body) {
      const outcome = await parts.createSession(api, caller, body);
      if (isRefusal(outcome) && outcome.refused === why) await act(api, caller, body);
      return outcome;
    },
  };
}
