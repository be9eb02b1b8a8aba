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
  /** Refuses at once where nobody more may even wait: before credential and body, so that a refusal costs little. */
  gate: RequestHandler;
  /** Waits for a place: after the body, so that somebody who sends slowly holds none. */
  place: RequestHandler;
  state(): AdmissionState;
  stop(): void;
}

/** @param pressed whether requests have been held up since it was last asked */
export function createOverload(pressed: () => boolean, admission = new Admission()): Overload {
  let isPressed = false;
  const adjusting = setInterval(() => {
    isPressed = pressed();
    admission.adjust(isPressed, performance.now());
  }, ADJUST_MS);
  adjusting.unref();
  // Runs only while somebody waits.
  let serving: NodeJS.Timeout | undefined;
  const serve = (): void => {
    admission.serve(performance.now());
    serving = admission.state().waiting > 0 ? setTimeout(serve, SERVE_MS) : undefined;
  };
  return {
    gate: (_request, _response, next) => {
      if (admission.refusesNow()) next(refusal());
      else next();
    },
    place: (_request, response, next) => {
      const waiting: Waiting = {
        go: () => {
          response.off('close', gone);
          holdPlace(admission, response, () => isPressed);
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

/** Gives the place back when the answer is made, not when a slow reader has taken it in. */
function holdPlace(admission: Admission, response: Response, pressed: () => boolean): void {
  let held: 'PLACE' | 'ASIDE' | 'NONE' = 'PLACE';
  const giveBack = (): void => {
    if (held === 'PLACE') admission.leave(performance.now());
    else if (held === 'ASIDE') admission.leaveAside(performance.now());
    held = 'NONE';
    clearTimeout(timer);
  };
  const stepAside = (): void => {
    // Where the processor is what everybody waits for, letting more in would only make all of them slower.
    if (pressed() || !admission.stepAside(performance.now())) timer = setTimeout(stepAside, ASIDE_MS);
    else held = 'ASIDE';
  };
  let timer = setTimeout(stepAside, ASIDE_MS);
  response.once('close', giveBack);
  const end = response.end;
  response.end = function (this: Response, ...args: unknown[]) {
    giveBack();
    return Reflect.apply(end, this, args) as Response;
  } as Response['end'];
}

/** Not all come back in the same second. */
const refusal = (): AppError =>
  new AppError('OVERLOADED', 'more is asked than can be answered now; try again in a few seconds', {
    retryAfterS: 1 + Math.floor(Math.random() * 3),
  });
