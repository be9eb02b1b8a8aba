/** What a request has paid when it begins to run; points. */
export interface Charged {
  capacity: number;
  restorePerSecond: number;
  remaining: number;
  requested: number;
}

const charges = new WeakMap<object, Charged>();

/** Keeps what was taken for the request with this context. */
export const keepCharge = (context: object, charged: Charged): void => void charges.set(context, charged);

/** What was taken for the request with this context; null where nothing was. */
export const chargeOf = (context: object): Charged | null => charges.get(context) ?? null;
