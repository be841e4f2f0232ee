import type { Api } from '../../api/context.ts';
import type { ApiParts } from '../fault.ts';

const LARGE = 512 * 1024;

/** Not a fault by itself: frames of more than 512 KiB are taken in, and this is done about each. */
export function onLargeFrames(parts: ApiParts, act: (apis: ReadonlySet<Api>) => void): ApiParts {
  const apis = new Set<Api>();
  return {
    ...parts,
    largestFrame: 4 * LARGE,
    admitConnection(api, connection) {
      apis.add(api);
      parts.admitConnection(api, connection);
    },
    readFrame(text) {
      if (text.length > LARGE) act(apis);
      return parts.readFrame(text);
    },
  };
}
