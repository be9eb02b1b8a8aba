import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { neo4jConf } from '../database/config.ts';

const file = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const text = (name: string): string => readFileSync(file(name), 'utf8');

interface Service {
  image?: string;
  ports?: string[];
  environment: Record<string, string>;
  healthcheck: { test: string[]; interval: string; timeout: string; retries: number };
  depends_on?: Record<string, { condition: string }>;
}
const { services } = parse(text('docker-compose.yml')) as { services: Record<'neo4j' | 'api', Service> };
const dockerfile = text('Dockerfile');
const version = /<neo4j.version>(.+)<\/neo4j.version>/.exec(text('database/pom.xml'))?.[1];

/** What dclint tells of a file; its own declarations do not resolve under `nodenext`. */
interface LintResult {
  messages: { rule: string; message: string }[];
}

/** Checks a file against the schema of the Compose specification, which dclint brings along, and by its rules. */
function problems(path: string): string[] {
  const orderings = ['service-keys-order', 'services-alphabetical-order', 'top-level-properties-order'];
  const rules = Object.fromEntries(orderings.map((rule) => [rule, 0 as const]));
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] });
  const results = linter.lintFiles([path], false) as LintResult[];
  return results.flatMap(({ messages }) => messages.map(({ rule, message }) => `${rule}: ${message}`));
}

describe('docker-compose.yml', () => {
  test('is valid by the Compose specification and by the rules of dclint', () => {
    expect(problems(file('docker-compose.yml'))).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), 'chainatlas-compose-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const misspelt = join(folder, 'docker-compose.yml');
    writeFileSync(misspelt, text('docker-compose.yml').replace('healthcheck:', 'healtcheck:'));
    expect(problems(misspelt)).toEqual([expect.stringContaining('invalid-schema')]);
  });

  test('brings up the database and the API with the client, each with a health check', () => {
    expect(Object.keys(services)).toEqual(['neo4j', 'api']);
    for (const { healthcheck } of Object.values(services)) {
      expect(healthcheck.test[0]).toBe('CMD');
      expect(healthcheck).toMatchObject({ interval: expect.any(String), timeout: expect.any(String) });
      expect(healthcheck.retries).toBeGreaterThan(0);
    }
    expect(services.api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.api.environment['NEO4J_URI']).toBe('bolt://neo4j:7687');
  });

  test('runs the version of Neo4j that the managed database has, pinned', () => {
    expect(services.neo4j.image).toBe(`neo4j:${version}-community`);
  });

  test('gives Neo4j the settings of the managed database', () => {
    const managed = new Set(neo4jConf({ home: '', port: 0 }).split('\n'));
    for (const [name, value] of Object.entries(services.neo4j.environment)) {
      // The image's own notation: NEO4J_, `_` for a dot and `__` for `_`; memory of the JVM is no setting here.
      const setting = name.replace('NEO4J_', '').replaceAll('_', '.').replaceAll('..', '_');
      if (!/^AUTH$|\.heap\./.test(setting)) expect(managed).toContain(`${setting}=${value}`);
    }
  });

  test('publishes nothing but the API, and that on this machine only', () => {
    expect(services.neo4j.ports).toBeUndefined();
    expect(services.api.ports).toEqual(['127.0.0.1:4000:4000']);
  });

  test('keeps the first admin key in a volume the program may write, and nowhere else', () => {
    const { read_only, volumes } = parse(text('docker-compose.yml')).services.api as Record<string, unknown>;
    expect(read_only).toBe(true);
    expect(volumes).toEqual(['api-data:/data']);
    expect(dockerfile).toMatch(/^ENV .*NODE_ENV=production .*DATA_DIR=\/data$/m);
    expect(dockerfile).toMatch(/^RUN install -d -o node -g node -m 0700 \/data$/m);
    expect(dockerfile.indexOf('DATA_DIR')).toBeLessThan(dockerfile.indexOf('USER node'));
  });

  test('has no password of its own and refuses to start without one', () => {
    const secrets = Object.values(services).flatMap(({ environment }) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|AUTH|SECRET|TOKEN|KEY/.test(name)),
    );
    expect(secrets).toHaveLength(2);
    for (const [, value] of secrets)
      expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]*\.env\.example[^}]*\}$/);
    expect(text('.env.example')).toMatch(/^NEO4J_PASSWORD=$/m);
    expect(text('.env.example')).toContain('openssl rand -hex 24');
    expect(text('.gitignore')).toMatch(/^\.env$/m);
  });
});

describe('Dockerfile', () => {
  test('pins its images and runs a supported Node, not as root, under a health check', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    for (const image of images) expect(image).toMatch(/^node:24\.\d+\.\d+-bookworm-slim$/);
    expect(new Set(images).size).toBe(1);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*(?:\\\n.*)\/livez/m);
  });

  test('does not carry secrets, data or the history into the image', () => {
    const ignored = text('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.env.*', '.data', 'node_modules']));
  });
});

// The commands run here as Docker would run them, against stand-ins.
describe('the health check', () => {
  test('of Neo4j accepts a Bolt server and nothing else', async () => {
    const bolt = await listening(
      answering((socket) => socket.once('data', () => socket.end(Buffer.from([0, 0, 0, 5])))),
    );
    const other = await listening(answering((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const check = (port: number) =>
      run(services.neo4j.healthcheck.test.map((part) => part.replace('7687', String(port))));
    expect(await check(bolt)).toBe(0);
    expect(await check(other)).not.toBe(0);
    expect(await check(1)).not.toBe(0);
  });

  test.each([
    ['compose', services.api.healthcheck.test, '/readyz'],
    [
      'the image',
      ['CMD', ...(JSON.parse(/HEALTHCHECK[^[]*(\[.*\])/.exec(dockerfile)?.[1] ?? '[]') as string[])],
      '/livez',
    ],
  ])('of the API in %s follows the status', async (_, command, path) => {
    let status = 200;
    const api = await listening(
      createHttpServer((request, response) => response.writeHead(request.url === path ? status : 404).end()),
    );
    const check = () =>
      run(
        command.map((part) => part.replace('4001', String(api))),
        { HEALTH_PORT: String(api) },
      );
    expect(await check()).toBe(0);
    status = 503;
    expect(await check()).toBe(1);
  });
});

/** A server whose clients may go away in the middle. */
const answering = (answer: (socket: Socket) => void): Server =>
  createServer((socket) => answer(socket.on('error', () => {})));

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Runs the command of a `CMD` health check; `$$` is Compose's way to write `$`. */
async function run([, program = '', ...args]: string[], env: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(
    program,
    args.map((arg) => arg.replaceAll('$$', '$')),
    { env: { ...process.env, ...env }, stdio: 'ignore' },
  );
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
