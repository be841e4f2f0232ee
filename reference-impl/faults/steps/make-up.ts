import type { ApiParts } from '../fault.ts';

/** Not a fault by itself: what a body of this operation lacks is made up. */
export function makesUp(
  parts: ApiParts,
  operation: string,
  instead: (body: object) => Readonly<Record<string, unknown>>,
): ApiParts {
  return {
    ...parts,
    incoming(called, asked) {
      const { body } = asked;
      if (called !== operation || typeof body !== 'object' || body === null)
        return parts.incoming(called, asked);
      const given = Object.entries(body).filter(([, value]) => value !== null);
      return parts.incoming(called, { ...asked, body: { ...instead(body), ...Object.fromEntries(given) } });
    },
  };
}
