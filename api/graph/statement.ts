/** Time a statement may take in the database, in milliseconds. */
export const STATEMENT_MS = {
  /** A read of a request. */
  read: 5_000,
  /** What reads a large part of the graph once a version of the data, and is kept. */
  readOnce: 20_000,
  /** A write of a user, or a batch of a load. */
  write: 30_000,
  /** A change of the schema, whose indexes are filled. */
  define: 60_000,
} as const;
