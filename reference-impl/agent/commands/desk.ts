import type { Frame } from '../control-plane/frames.ts';
import type { Command } from '../control-plane/read-frame.ts';
import type { Driver, StatusReport } from '../driver.ts';
import type { Parts } from '../parts.ts';
import { createCommandLog } from './command-log.ts';
import type { Order } from './order.ts';
import { createTurns } from './turns.ts';

/** Takes commands in, sees them done, and answers for them (contract §8.1). */
export interface Desk {
  take(command: Command): void;
  /** From now on nothing new is taken; the API will send it again to whoever comes next. */
  shut(): void;
  idle(): Promise<void>;
  atWork(): readonly Order[];
  /** A number that grows; `touchedSince(mark)` then tells whether a command met the session later. */
  mark(): number;
  touchedSince(mark: number, sessionId: string): boolean;
}

/** How a desk is heard. */
export interface Voice {
  readonly say: (frame: Frame) => void;
  /** Says again what was said before: no news for anyone but the API. */
  readonly repeat: (frame: Frame) => void;
  readonly log: (sentence: string) => void;
}

export function createDesk(parts: Parts, driver: Driver, voice: Voice): Desk {
  const commands = createCommandLog();
  const turns = createTurns(parts.cuts);
  const touched = new Map<string, number>();
  let clock = 0;
  let isShut = false;

  const touch = (sessionId: string): void => {
    clock += 1;
    touched.set(sessionId, clock);
  };
  const report = (commandId: string, frame: Frame): void => {
    commands.add(commandId, frame);
    voice.say(frame);
  };
  const acknowledge = (commandId: string): void => {
    for (const frame of parts.acknowledge(commandId)) voice.say(frame);
  };
  const fail = (commandId: string, error: string): void => {
    voice.log(`Command ${commandId} failed: ${error}`);
    report(commandId, { type: 'failed', payload: { commandId, error } });
  };

  const work = async (commandId: string, order: Order, signal: AbortSignal): Promise<void> => {
    touch(order.sessionId);
    const tell = (status: StatusReport): void => {
      report(commandId, { type: 'status', payload: status });
    };
    try {
      signal.throwIfAborted();
      await parts.carryOut(driver, order, { commandId, report: tell, signal });
      report(commandId, { type: 'complete', payload: { commandId } });
    } catch (trouble) {
      fail(commandId, trouble instanceof Error ? trouble.message : String(trouble));
    } finally {
      touch(order.sessionId);
    }
  };

  const begin = ({ commandId, action, payload }: Command): void => {
    commands.begin(commandId);
    acknowledge(commandId);
    const order = parts.readOrder(action, payload);
    if (order.action === 'unusable') {
      fail(commandId, order.why);
      return;
    }
    void turns.take(parts.turnOf(order), order, (signal) => work(commandId, order, signal));
  };

  return {
    shut() {
      isShut = true;
    },
    idle: () => turns.idle(),
    atWork: () => turns.atWork(),
    mark: () => clock,
    touchedSince: (mark, sessionId) => (touched.get(sessionId) ?? 0) > mark,
    take(command) {
      if (isShut) return;
      const reaction = parts.reactTo(commands.get(command.commandId));
      if (reaction.kind === 'work') {
        begin(command);
        return;
      }
      acknowledge(command.commandId);
      if (reaction.kind === 'repeat') for (const frame of reaction.reports) voice.repeat(frame);
    },
  };
}
