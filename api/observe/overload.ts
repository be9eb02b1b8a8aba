import type { RequestHandler, Response } from 'express';
import { AppError } from '../errors.ts';
import { Admission, type AdmissionState, type Waiting } from './admission.ts';

/** How often the limit is fitted to the pressure, in milliseconds. */
const ADJUST_MS = 100;
/** How often those who wait are looked at, in milliseconds. */
const SERVE_MS = 10;
/** A request that takes longer waits for something else than the processor, in milliseconds. */
const ASIDE_MS = 250;

/** Admission to the work, as two steps of a request's way. */
export interface Overload {
  /** The refusal where nobody more may even wait: before credential and body, so that it costs little; else null. */
  refusalNow(): AppError | null;
  /** Waits for a place: after the body, so that somebody who sends slowly holds none. */
  place: RequestHandler;
  state(): AdmissionState;
  stop(): void;
}

/** @param pressed whether requests have been held up since it was last asked */
export function createOverload(pressed: () => boolean, admission = new Admission()): Overload {
  const held = new Set<Place>();
  const adjusting = setInterval(() => {
    const now = performance.now();
    const isPressed = pressed();
    admission.adjust(isPressed, now);
    // Where the processor is what everybody waits for, letting more in would only make all of them slower.
    if (isPressed) return;
    for (const place of held) {
      if (place.since > now - ASIDE_MS) break;
      if (!place.aside) place.aside = admission.stepAside(now);
    }
  }, ADJUST_MS);
  adjusting.unref();
  // Runs only while somebody waits.
  let serving: NodeJS.Timeout | undefined;
  const serve = (): void => {
    admission.serve(performance.now());
    serving = admission.state().waiting > 0 ? setTimeout(serve, SERVE_MS) : undefined;
  };
  return {
    refusalNow: () => (admission.refusesNow() ? refusal() : null),
    place: (_request, response, next) => {
      const waiting: Waiting = {
        go: () => {
          response.off('close', gone);
          holdPlace(admission, held, response);
          next();
        },
        refuse: () => {
          response.off('close', gone);
          next(refusal());
        },
      };
      const gone = (): void => admission.forget(waiting, performance.now());
      response.once('close', gone);
      admission.ask(waiting, performance.now());
      if (serving === undefined && admission.state().waiting > 0) serving = setTimeout(serve, SERVE_MS);
    },
    state: () => admission.state(),
    stop: () => {
      clearInterval(adjusting);
      clearTimeout(serving);
    },
  };
}

/** One that is worked on, in the order they were let in. */
interface Place {
  since: number;
  /** It goes on without a place: see {@link Admission.stepAside}. */
  aside: boolean;
}

/** Gives the place back when the answer is made, not when a slow reader has taken it in. */
function holdPlace(admission: Admission, held: Set<Place>, response: Response): void {
  const place: Place = { since: performance.now(), aside: false };
  held.add(place);
  const giveBack = (): void => {
    if (!held.delete(place)) return;
    if (place.aside) admission.leaveAside(performance.now());
    else admission.leave(performance.now());
  };
  response.once('prefinish', giveBack);
  response.once('close', giveBack);
}

const refusalAfter = (retryAfterS: number): AppError =>
  new AppError('OVERLOADED', 'more is asked than can be answered now; try again in a few seconds', { retryAfterS });
/** One for each time to wait, made once: an error takes a picture of the stack, and here nobody will look at it. */
const REFUSALS = [refusalAfter(1), refusalAfter(2), refusalAfter(3)] as const;

/** Not all are to come back in the same second. */
const refusal = (): AppError => REFUSALS[Math.floor(Math.random() * REFUSALS.length)] ?? REFUSALS[0];
