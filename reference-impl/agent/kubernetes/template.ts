import { isRecord, listAt, recordAt, textAt } from '../json.ts';
import type { JsonRecord } from '../json.ts';
import type { DeploymentObject } from './kube-object.ts';
import { VNC_PORT } from './marks.ts';

export interface Port {
  readonly name: string;
  readonly containerPort: number;
  readonly protocol: string;
}

export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** As much of a template as an agent heeds: image, ports, env, vnc (contract §8.2). */
export interface Template {
  readonly image: string;
  readonly env: readonly Variable[];
  readonly ports: readonly [Port, ...Port[]];
  readonly vncPort: number | undefined;
}

const DEFAULT_PORT = 3000;

/** Understands a Template's `spec`; `undefined` when it names no image. */
export function readTemplate(spec: JsonRecord): Template | undefined {
  const image = textAt(spec, 'baseImage');
  if (image === undefined) return undefined;
  const vncPort = portNumber(recordAt(spec, 'vnc')['port']);
  const instead = vncPort === undefined ? tcp('http', DEFAULT_PORT) : tcp('vnc', vncPort);
  return {
    image,
    env: listAt(spec, 'env').flatMap(readVariable),
    ports: orInstead(listAt(spec, 'ports').flatMap(readPort), instead),
    vncPort,
  };
}

/** The port that a session is looked at through: the vnc port, else the first one. */
export function lookPortOf(template: Template): number {
  return template.vncPort ?? template.ports[0].containerPort;
}

/** A Deployment that is there already stands for the template that it was made from. */
export function templateOf(adopted: DeploymentObject): Template {
  const container = adopted.spec?.template?.spec?.containers?.[0];
  return {
    image: container?.image ?? '',
    env: [],
    ports: orInstead((container?.ports ?? []).flatMap(readPort), tcp('http', DEFAULT_PORT)),
    vncPort: portNumber(Number(adopted.metadata?.annotations?.[VNC_PORT])),
  };
}

function orInstead(ports: readonly Port[], instead: Port): readonly [Port, ...Port[]] {
  const [first, ...rest] = ports;
  return first === undefined ? [instead] : [first, ...rest];
}

function readPort(entry: unknown, index: number): Port[] {
  if (!isRecord(entry)) return [];
  const containerPort = portNumber(entry['containerPort']);
  if (containerPort === undefined) return [];
  const name = textAt(entry, 'name') ?? `port-${String(index)}`;
  return [{ name, containerPort, protocol: textAt(entry, 'protocol') ?? 'TCP' }];
}

function readVariable(entry: unknown): Variable[] {
  const name = textAt(entry, 'name');
  if (name === undefined || !isRecord(entry)) return [];
  const { value } = entry;
  // YAML writers forget quotes: a number or a truth value is taken as its text.
  if (typeof value === 'number' || typeof value === 'boolean') return [{ name, value: String(value) }];
  return [{ name, value: typeof value === 'string' ? value : '' }];
}

function portNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65_536
    ? value
    : undefined;
}

function tcp(name: string, containerPort: number): Port {
  return { name, containerPort, protocol: 'TCP' };
}
