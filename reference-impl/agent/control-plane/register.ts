import type { Config } from '../config.ts';
import { textAt } from '../json.ts';
import { requestJson } from '../request-json.ts';
import type { JsonAnswer } from '../request-json.ts';
import { outcomeOfStatus } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Registration } from './registration.ts';

export type Registered = { readonly kind: 'registered'; readonly newKey: string | undefined } | Outcome;

const TIMEOUT_MS = 10_000;

/** `POST /api/v1/agents/register` (contract §2.5). */
export async function register(config: Config, key: string, registration: Registration): Promise<Registered> {
  try {
    return judged(
      await requestJson({
        method: 'POST',
        url: new URL('/api/v1/agents/register', config.controlPlane),
        headers: { 'X-Agent-API-Key': key },
        body: registration,
        timeoutMs: TIMEOUT_MS,
      }),
    );
  } catch (cause) {
    return { kind: 'absent', why: `The API cannot be reached: ${String(cause)}.` };
  }
}

function judged({ status, body }: JsonAnswer): Registered {
  if (status === 200 || status === 201) return { kind: 'registered', newKey: textAt(body, 'apiKey') };
  return outcomeOfStatus(status, 'the registration of this agent');
}
