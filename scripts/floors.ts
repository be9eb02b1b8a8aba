import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a known fault demands of a package. */
interface Floor {
  /** Name of the package. */
  name: string;
  /** The first version without the fault; null where the package must not be there at all. */
  floor: string | null;
  /** Advisory, and what it is about. */
  why: string;
}

/** Advisories of the last three years that concern what we use or might come to use. */
export const FLOORS: readonly Floor[] = [
  { name: 'graphql', floor: '16.11.0', why: 'CVE-2023-26144: slow validation of overlapping fields' },
  { name: '@apollo/server', floor: '5.5.0', why: 'CVE-2026-23897: charset DoS; GHSA-9q82-xgwf-vj6h: CSRF by GET' },
  { name: '@apollo/gateway', floor: null, why: 'GHSA-q2f9-x4p4-7xmh, GHSA-p2q6-pwh5-m6jr: fragment expansion' },
  { name: 'mercurius', floor: null, why: 'CVE-2026-30241: depth not checked on subscriptions' },
  { name: 'graphql-modules', floor: null, why: 'CVE-2026-23735: contexts of parallel requests mixed' },
  { name: 'parse-server', floor: null, why: 'CVE-2026-34573: complexity check exponential on fragments' },
  { name: 'directus', floor: null, why: 'CVE-2024-39895: repeated fields' },
  { name: 'multer', floor: '2.2.0', why: 'CVE-2026-2359, CVE-2026-3304, CVE-2026-5079: DoS by upload' },
  { name: 'graphql-upload', floor: null, why: 'cross-site uploads where the CSRF check is off' },
];

/** Exact pins: any other version breaks the tree. */
const PINS: Readonly<Record<string, string>> = { graphql: '16.15.0', '@apollo/server': '5.5.1' };

/** Below this a Neo4j has CVE-2026-1471 (Enterprise only, held for all). */
const NEO4J_FLOORS = { 5: '5.26.22', 2026: '2026.01.4' } as const;

/** Last day of support of each Node line, from the release schedule of nodejs/Release, read in November 2026. */
export const NODE_ENDS: Readonly<Record<number, string>> = {
  18: '2025-04-30',
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
};

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  deprecated?: string;
  link?: boolean;
}

/** What of a package-lock.json is looked at. */
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>;
}

/** What is wrong with a lockfile, one line each: floors, pins, integrity, addresses, deprecated packages. */
export function lockFaults({ packages }: Lock, floors: readonly Floor[] = FLOORS): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    // The project itself.
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version = '', integrity = '', resolved, deprecated } = entry;
    const at = `${name} ${version} (${path})`;
    const faults = floors
      .filter((floor) => floor.name === name && (floor.floor === null || compareVersions(version, floor.floor) < 0))
      .map(({ floor, why }) => `${at}: ${floor === null ? 'must not be used' : `below ${floor}`}, ${why}`);
    const pin = PINS[name];
    if (pin !== undefined && pin !== version) faults.push(`${at}: must be exactly ${pin}`);
    if (!integrity.startsWith('sha512-')) faults.push(`${at}: has no sha512 integrity`);
    if (resolved !== undefined) faults.push(`${at}: names the address it came from`);
    if (deprecated !== undefined) faults.push(`${at}: deprecated: ${deprecated}`);
    return faults;
  });
}

/**
 * What is wrong with the images and the database that are run: a Node without a line in the table or past its last
 * day, a Neo4j below its floor.
 *
 * @param dockerfile text of the Dockerfile
 * @param neo4j versions named in the compose file and in database/pom.xml
 * @param today ISO day
 */
export function runtimeFaults(dockerfile: string, neo4j: readonly string[], today: string): string[] {
  const images = [...dockerfile.matchAll(/^FROM\s+node:(\d+)\S*/gm)];
  const faults = images.length === 0 ? ['Dockerfile: names no image of Node'] : [];
  for (const [from, line = ''] of images) {
    const end = NODE_ENDS[Number(line)];
    if (end === undefined) faults.push(`${from}: no last day known of Node ${line}; add it to NODE_ENDS`);
    else if (end < today) faults.push(`${from}: Node ${line} is without support since ${end}`);
  }
  if (neo4j.length === 0) faults.push('Neo4j: no version found');
  for (const version of neo4j) {
    const floor = version.startsWith('5.') ? NEO4J_FLOORS[5] : NEO4J_FLOORS[2026];
    if (compareVersions(version, floor) < 0) faults.push(`Neo4j ${version}: below ${floor}, CVE-2026-1471`);
  }
  return faults;
}

/** Negative where `a` is older. A pre-release is older than its release. */
export function compareVersions(a: string, b: string): number {
  const [mainA = '', preA] = a.split(/-(.*)/s);
  const [mainB = '', preB] = b.split(/-(.*)/s);
  const [partsA, partsB] = [mainA.split('.').map(Number), mainB.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (partsA[i] ?? 0) - (partsB[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(preA === undefined) - Number(preB === undefined);
}

/** Versions of Neo4j the repository runs. */
function neo4jVersions(root: string): string[] {
  const pom = readFileSync(join(root, 'database/pom.xml'), 'utf8');
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  return [
    ...[...pom.matchAll(/<(?:neo4j\.)?version>(5\.\d+\.\d+|20\d\d\.\d+\.\d+)</g)].map(([, version = '']) => version),
    ...[...compose.matchAll(/neo4j:(\d+\.\d+\.\d+)/g)].map(([, version = '']) => version),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..');
  const lock = JSON.parse(readFileSync(resolve(process.argv[2] ?? join(root, 'package-lock.json')), 'utf8')) as Lock;
  const faults = [
    ...lockFaults(lock),
    ...runtimeFaults(
      readFileSync(join(root, 'Dockerfile'), 'utf8'),
      neo4jVersions(root),
      new Date().toISOString().slice(0, 10),
    ),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`${Object.keys(lock.packages).length - 1} packages, ${faults.length} violations`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
