import type { Patience } from '../../kit/patience.ts';
import type { Target } from '../target/read-target.ts';
import { periodValues, type Values } from '../target/placeholders.ts';

/** The periods of contract §10, in milliseconds. */
export interface Periods {
  readonly agentTimeout: number;
  readonly heartbeat: number;
  readonly reconnectMax: number;
  readonly replacedPause: number;
  readonly startTimeout: number;
}

const DEFAULTS: Periods = {
  agentTimeout: 45_000,
  heartbeat: 30_000,
  reconnectMax: 30_000,
  replacedPause: 30_000,
  startTimeout: 120_000,
};

/**
 * What the lab asks for where the target lets it. `agentTimeout` is short only where silence is judged; an
 * agent's own periods are always short, since no requirement of the API depends on them.
 */
const SHORT: Periods = {
  agentTimeout: 1_500,
  heartbeat: 400,
  reconnectMax: 1_000,
  replacedPause: 2_000,
  startTimeout: 4_000,
};

/** A start may take this many heartbeats, so that one is due while it works, also where only one of the two can be set. */
const HEARTBEATS_IN_A_START = 3;

/** Grace that the contract grants on top of a period (§10), milliseconds. */
const GRACE_MS = 10_000;

/** The periods in force: the short ones where a placeholder can set them, else the target's own, else §10. */
export function periodsOf(target: Target, short: { readonly agentTimeout: boolean }): Periods {
  const settable = settableBy(target);
  const inForce = (name: keyof Periods): number => {
    const wanted = name === 'agentTimeout' && !short.agentTimeout ? undefined : shortened(name);
    return (settable.has(name) ? wanted : undefined) ?? target.times[name] ?? DEFAULTS[name];
  };
  const shortened = (name: keyof Periods): number =>
    name === 'startTimeout'
      ? Math.max(SHORT[name], HEARTBEATS_IN_A_START * inForce('heartbeat'))
      : SHORT[name];
  return {
    agentTimeout: inForce('agentTimeout'),
    heartbeat: inForce('heartbeat'),
    reconnectMax: inForce('reconnectMax'),
    replacedPause: inForce('replacedPause'),
    startTimeout: inForce('startTimeout'),
  };
}

/** Whether silence can be judged without waiting for most of a minute. */
export function canShortenSilence(target: Target): boolean {
  return settableBy(target).has('agentTimeout') || (target.times.agentTimeout ?? Infinity) <= 5_000;
}

/** With a longest gap between attempts to connect as wished, where the target lets an agent be told. */
export function withReconnectMax(target: Target, periods: Periods, wished: number | undefined): Periods {
  const heeded = wished !== undefined && settableBy(target).has('reconnectMax');
  return heeded ? { ...periods, reconnectMax: wished } : periods;
}

function settableBy(target: Target): Set<keyof Periods> {
  const api = target.api && 'command' in target.api ? [target.api.command, target.api.environment] : [];
  const text = JSON.stringify([...api, target.agents]);
  return new Set((Object.keys(DEFAULTS) as (keyof Periods)[]).filter((name) => text.includes(`{${name}`)));
}

export function periodPlaceholders(periods: Periods): Values {
  return Object.assign(
    {},
    ...Object.entries(periods).map(([name, ms]) => periodValues(name, ms as number)),
  ) as Values;
}

/** Patience that follows from the periods in force, unless the target or the user has set it by name. */
export function patienceFor(patience: Patience, periods: Periods, set: ReadonlySet<string>): Patience {
  const follows: Partial<Record<keyof Patience, number>> = {
    offline: periods.agentTimeout + GRACE_MS,
    reconnect: periods.reconnectMax + GRACE_MS,
    start: periods.startTimeout + GRACE_MS,
    work: periods.startTimeout + GRACE_MS,
    ...(set.has('ready') ? { listening: patience.ready } : {}),
  };
  return { ...patience, ...Object.fromEntries(Object.entries(follows).filter(([name]) => !set.has(name))) };
}
