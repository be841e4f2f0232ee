import { AsyncLocalStorage } from 'node:async_hooks';

import type { ApiParts } from '../fault.ts';
import type { Caller } from '../../api/context.ts';

type Asking = { readonly caller: Caller; readonly body: unknown };

/** Not a fault by itself: while a session is created, the other parts can find out who asked, and for what. */
export function rememberWhoAsks(parts: ApiParts): readonly [ApiParts, () => Asking | undefined] {
  const asking = new AsyncLocalStorage<Asking>();
  const remembering: ApiParts = {
    ...parts,
    createSession: (api, caller, body) =>
      asking.run({ caller, body }, () => parts.createSession(api, caller, body)),
  };
  return [remembering, () => asking.getStore()];
}
