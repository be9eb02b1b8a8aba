import { randomUUID } from 'node:crypto';
import type { SharedStore } from './redis.ts';

/** States of a circuit breaker. */
type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** What the breakers of one name in several processes tell each other. */
export interface SharedBreaker {
  /**
   * Tells the others how this one stands; call it at every change. Only CLOSED → OPEN travels: a breaker that is probing
   * and fails again would else reopen others which have found their own way to be fine.
   *
   * @param untilMs while OPEN: when it will try again, milliseconds since the epoch; not read otherwise
   */
  publish(state: BreakerState, untilMs: number): void;
  /**
   * Hears that the breaker of another process has opened. Whoever hears looks at once for itself: the other may have
   * lost no more than its own way. It opens by what it finds, and closes by its own probe alone.
   *
   * @param callback given the time until which the other one stays open, by this machine's clock
   */
  onRemoteOpen(callback: (untilMs: number) => void): void;
}

/** What the processes of one service share besides the database. */
export interface SharedState {
  breaker(name: string): SharedBreaker;
}

/** Nobody can make another process refuse for longer than this, in milliseconds. */
const MOST_OPEN_MS = 30_000;

/** Shares through a store; what does not arrive is not missed, since every process also sees for itself. */
export function sharedState(store: SharedStore, now: () => number = Date.now): SharedState {
  const self = randomUUID();
  return {
    breaker(name) {
      const channel = `chainatlas:breaker:${name}`;
      let told: BreakerState = 'CLOSED';
      return {
        publish(state, untilMs) {
          if (state === 'HALF_OPEN' || state === told) return;
          told = state;
          // A span, not a moment: clocks of two machines differ.
          if (state === 'OPEN') store.publish(channel, `${self} ${Math.max(0, Math.ceil(untilMs - now()))}`);
        },
        onRemoteOpen(callback) {
          store.listen(channel, (message) => {
            const [from, span] = message.split(' ');
            const ms = Number(span);
            if (from === undefined || from === self || !(ms >= 0)) return;
            callback(now() + Math.min(ms, MOST_OPEN_MS));
          });
        },
      };
    },
  };
}
