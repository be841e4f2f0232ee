import type { Order } from './order.ts';

/** Runs orders: those of one key one after another, others side by side. */
export interface Turns {
  take(key: string, order: Order, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  atWork(): readonly Order[];
  /** Settles once nothing is at work. */
  idle(): Promise<void>;
}

type Cuts = (newer: Order, older: Order) => boolean;

/** The reason of a signal by which a stop cut short a start or a wake. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
  override readonly message = 'A stop of the session cut this work short.';
}

/** @param cuts whether the newer order ends the older one, at work or still waiting */
export function createTurns(cuts: Cuts): Turns {
  const open = new Map<AbortController, Order>();
  const last = new Map<string, Promise<void>>();
  return {
    atWork: () => [...open.values()],
    async idle() {
      await Promise.all(last.values());
    },
    take(key, order, work) {
      for (const [controller, older] of open) if (cuts(order, older)) controller.abort(new CutShort());
      const controller = new AbortController();
      open.set(controller, order);
      const turn = (last.get(key) ?? Promise.resolve())
        .then(() => work(controller.signal))
        .finally(() => {
          open.delete(controller);
          if (last.get(key) === turn) last.delete(key);
        });
      last.set(key, turn);
      return turn;
    },
  };
}

/** A stop may cut a start or a wake of its session short (contract §8.1). */
export function stopCuts(newer: Order, older: Order): boolean {
  const brief = older.action === 'start_session' || older.action === 'wake_session';
  return newer.action === 'stop_session' && brief && newer.sessionId === older.sessionId;
}
