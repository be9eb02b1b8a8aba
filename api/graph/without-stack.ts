/**
 * Calls the driver without the picture of the stack that it takes of each statement, in case it fails: with source
 * maps on, as this program runs, that is a tenth of what a statement costs here. Our errors name the query instead.
 *
 * @param begin begins a statement; what it does later takes pictures as ever
 */
export function withoutStack<Result>(begin: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return begin();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
