import type { Evidence } from '../../suites/kit/evidence.ts';

type HttpEvent = Extract<Evidence, { kind: 'http' }>;

/** The exchange as a command for a shell; `$API` is the target's address, `$TOKEN` a token of the one who asked. */
export function curlOf({ method, path, request, as }: HttpEvent): string {
  const lines = [
    `curl -i -X ${method} "$API"${quoted(path)}`,
    ...(as === undefined ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(request === undefined
      ? []
      : [`-H 'Content-Type: application/json' -d ${quoted(JSON.stringify(request))}`]),
  ];
  return lines.join(' \\\n  ');
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
