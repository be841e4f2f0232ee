import type { ApiParts } from '../fault.ts';

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Not a fault by itself: these fields of one operation's body are left out where they are a list or an object. */
export function leavesOut(parts: ApiParts, operation: string, fields: readonly string[]): ApiParts {
  return {
    ...parts,
    incoming(asked, request) {
      const { body } = request;
      if (asked !== operation || typeof body !== 'object' || body === null || Array.isArray(body))
        return parts.incoming(asked, request);
      const kept = Object.entries(body).filter(
        ([name, value]) => !(fields.includes(name) && isContainer(value)),
      );
      return parts.incoming(asked, { ...request, body: Object.fromEntries(kept) });
    },
  };
}
