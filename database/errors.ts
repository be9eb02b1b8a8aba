/** Why the managed database could not be started. Codes are stable; messages are for people. */
type DatabaseStartCode =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'JARS_FAILED'
  | 'PORT_TAKEN'
  | 'START_FAILED'
  | 'START_TIMEOUT'
  | 'HOME_IN_USE'
  | 'HOME_NOT_WRITABLE';

/** The managed database could not be started: the message says what is wrong and the ways out. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';

  constructor(
    readonly code: DatabaseStartCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The ways on for somebody who cannot or does not want to run the managed database. */
export const otherWays = 'run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26 of your own';
