import { isRecord, listAt, recordAt, textAt } from '../json.ts';
import type { JsonRecord } from '../json.ts';

export interface Port {
  readonly name: string;
  readonly containerPort: number;
  readonly protocol: string;
}

/** As much of a template as an agent heeds: image, ports, env, vnc (contract §8.2). */
export interface Template {
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  /** Never empty. */
  readonly ports: readonly Port[];
  readonly vncPort: number | undefined;
}

const DEFAULT_PORT = 3000;

/** Understands a Template's `spec`; `undefined` when it names no image. */
export function readTemplate(spec: JsonRecord): Template | undefined {
  const image = textAt(spec, 'baseImage');
  if (image === undefined) return undefined;
  const vncPort = portNumber(recordAt(spec, 'vnc')['port']);
  const named = listAt(spec, 'ports').flatMap(readPort);
  const instead =
    vncPort === undefined ? tcp('http', DEFAULT_PORT) : tcp('vnc', vncPort);
  return {
    image,
    env: listAt(spec, 'env').flatMap(readVariable),
    ports: named.length > 0 ? named : [instead],
    vncPort,
  };
}

function readPort(entry: unknown, index: number): Port[] {
  if (!isRecord(entry)) return [];
  const containerPort = portNumber(entry['containerPort']);
  if (containerPort === undefined) return [];
  const name = textAt(entry, 'name') ?? `port-${String(index)}`;
  return [{ name, containerPort, protocol: textAt(entry, 'protocol') ?? 'TCP' }];
}

function readVariable(entry: unknown): { name: string; value: string }[] {
  const name = textAt(entry, 'name');
  if (name === undefined || !isRecord(entry)) return [];
  const { value } = entry;
  // YAML writers forget quotes: a number or a truth value is taken as its text.
  if (typeof value === 'number' || typeof value === 'boolean') return [{ name, value: String(value) }];
  return [{ name, value: typeof value === 'string' ? value : '' }];
}

function portNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536 ? value : undefined;
}

function tcp(name: string, containerPort: number): Port {
  return { name, containerPort, protocol: 'TCP' };
}
