import { z } from 'zod';
import { accessSettings, accessVariables, passwordProblem, type AccessSettings } from './access/access-config.ts';
import { AppError } from './errors.ts';
import { readPlans, type BudgetPlans } from './limits/plans.ts';

/** Origins between commas, each exactly as a browser sends it. */
function originsOf(list: string | undefined, context: z.core.$RefinementCtx): string[] {
  const origins = (list ?? '').split(',').map((origin) => origin.trim());
  const given = origins.filter((origin) => origin !== '');
  for (const origin of given)
    if (!/^https?:[^*]+$/.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin)
      context.addIssue({
        code: 'custom',
        message: `"${origin}" is no origin: scheme, name and port, such as https://partner.example`,
      });
  return given;
}

const port = z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65_535);

const variables = z.object({
  PORT: port.default(4000),
  HEALTH_PORT: port.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'must begin with bolt:// or neo4j:// (also +s, +ssc)')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().min(1).optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  SEEDS: z.enum(['load', 'skip']).default('load'),
  ...accessVariables,
  CORS_ORIGINS: z.string().optional().transform(originsOf),
  GRAPHIQL: z.enum(['on', 'off']).optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+/, 'must begin with redis:// or rediss://')
    .optional(),
  BUDGETS: z.string().optional(),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  SHUTDOWN_GRACE_MS: z.coerce.number({ error: 'must be a number from 0 to 5000' }).int().min(0).max(5_000).optional(),
});

/** The environment, checked. */
export interface Config extends AccessSettings {
  port: number;
  host: string;
  /** Where a thread of its own answers for health too; null: nowhere. */
  healthPort: number | null;
  /** Folder of the managed database and its jars. */
  dataDir: string;
  /** Null: the managed local database is started. */
  database: { uri: string; user: string; password: string; database: string } | null;
  loadSeeds: boolean;
  /** Origins whose pages may read answers. */
  corsOrigins: readonly string[];
  /** Whether /graphiql is served. */
  graphiql: boolean;
  /** One line a request at `info`, which is the default in production; elsewhere only what went wrong. */
  logLevel: string;
  /** Where processes share budgets and what they know of the database; null: each keeps its own. */
  redisUrl: string | null;
  /** What each role may spend; see limits/plans.ts. */
  budgets: BudgetPlans;
  /** How long a server that was told to stop still answers, so that balancers notice; in milliseconds. */
  shutdownGraceMs: number;
}

/**
 * Reads the environment once.
 *
 * @throws AppError CONFIG_INVALID naming each variable that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable in a shell or compose file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('CONFIG_INVALID', `environment: ${problems.join('; ')}`);
  }
  const {
    PORT,
    HEALTH_PORT,
    HOST,
    DATA_DIR,
    NEO4J_URI,
    NEO4J_USER,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    SEEDS,
    CORS_ORIGINS,
    GRAPHIQL,
    REDIS_URL,
    BUDGETS,
    NODE_ENV,
    LOG_LEVEL,
    SHUTDOWN_GRACE_MS,
  } = parsed.data;
  if (NEO4J_URI !== undefined && NEO4J_PASSWORD === undefined)
    throw new AppError('CONFIG_INVALID', 'environment: NEO4J_URI is set, so NEO4J_PASSWORD must be set too');
  const production = NODE_ENV === 'production';
  const weak = production && NEO4J_URI !== undefined ? passwordProblem(NEO4J_PASSWORD ?? '', NEO4J_USER) : null;
  if (weak !== null) throw new AppError('CONFIG_INVALID', `environment: NEO4J_PASSWORD: ${weak}`);
  const { settings, problems } = accessSettings(parsed.data, production);
  if (problems.length > 0) throw new AppError('CONFIG_INVALID', `environment: ${problems.join('; ')}`);
  return {
    port: PORT,
    host: HOST,
    healthPort: HEALTH_PORT ?? null,
    dataDir: DATA_DIR,
    database:
      NEO4J_URI === undefined
        ? null
        : { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD ?? '', database: NEO4J_DATABASE },
    loadSeeds: SEEDS === 'load',
    ...settings,
    corsOrigins: CORS_ORIGINS,
    graphiql: (GRAPHIQL ?? (production ? 'off' : 'on')) === 'on',
    logLevel: LOG_LEVEL ?? (production ? 'info' : 'warn'),
    redisUrl: REDIS_URL ?? null,
    budgets: readPlans(BUDGETS),
    shutdownGraceMs: SHUTDOWN_GRACE_MS ?? (production ? 2_000 : 0),
  };
}

/** @param variable names the port in the environment */
export function portTaken(taken: number, variable: 'PORT' | 'HEALTH_PORT'): AppError {
  return new AppError(
    'CONFIG_INVALID',
    `port ${taken} is taken; end the program that holds it or set ${variable} to another one`,
  );
}
