import { describe, expect, it } from 'vitest';
import { compareVersions, FLOORS, lockFaults, runtimeFaults } from './floors.ts';

const good = { integrity: 'sha512-abc' };
const faultsOf = (name: string, entry: object) => lockFaults({ packages: { [`node_modules/${name}`]: entry } });

describe('the lockfile', () => {
  it('is clean with pinned versions, integrity and no address; the project itself is not looked at', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/graphql': { version: '16.15.0', ...good },
      'node_modules/@apollo/server': { version: '5.5.1', ...good },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0', ...good },
    };
    expect(lockFaults({ packages })).toEqual([]);
  });

  it.each([
    ['a version below its floor', 'graphql', { version: '16.10.0', ...good }, /below 16\.11\.0, CVE-2023-26144/],
    ['another version than the pin', 'graphql', { version: '17.1.0', ...good }, /exactly 16\.15\.0/],
    ['a nested copy below its floor', 'x/node_modules/multer', { version: '2.1.9', ...good }, /below 2\.2\.0/],
    ['a package that must not be there', 'graphql-upload', { version: '99.0.0', ...good }, /must not be used/],
    ['no integrity', 'a', { version: '1.0.0' }, /no sha512/],
    ['a weak integrity', 'a', { version: '1.0.0', integrity: 'sha1-abc' }, /no sha512/],
    ['an address', 'a', { version: '1.0.0', ...good, resolved: 'https://example.org/a.tgz' }, /address/],
    ['a deprecated package', 'a', { version: '1.0.0', ...good, deprecated: 'use b' }, /deprecated: use b/],
  ])('tells of %s', (_case, name, entry, message) => {
    expect(faultsOf(name, entry).join('\n')).toMatch(message);
  });

  it('lets no floor stand twice', () => {
    expect(new Set(FLOORS.map(({ name }) => name)).size).toBe(FLOORS.length);
  });
});

describe('what is run', () => {
  const of = (image: string, neo4j: string, today: string) => runtimeFaults(`FROM ${image} AS build`, [neo4j], today);

  it('is supported on its last day and not on the day after', () => {
    expect(of('node:24.21.0-bookworm-slim', '5.26.30', '2028-04-30')).toEqual([]);
    expect(of('node:24.21.0-bookworm-slim', '5.26.30', '2028-05-01')).toEqual([
      'FROM node:24.21.0-bookworm-slim: Node 24 is without support since 2028-04-30',
    ]);
  });

  it('must be known and named', () => {
    expect(of('node:23-slim', '5.26.30', '2026-11-21')[0]).toMatch(/no last day known of Node 23/);
    expect(runtimeFaults('FROM debian', [], '2026-11-21')).toEqual([
      'Dockerfile: names no image of Node',
      'Neo4j: no version found',
    ]);
  });

  it.each([
    ['5.26.21', 1],
    ['5.26.22', 0],
    ['2026.01.3', 1],
    ['2026.01.4', 0],
  ])('Neo4j %s has %i faults', (version, count) => {
    expect(of('node:24', version, '2026-11-21')).toHaveLength(count);
  });
});

it('compares versions by number, and a pre-release as older', () => {
  expect(compareVersions('16.9.0', '16.11.0')).toBeLessThan(0);
  expect(compareVersions('2.0.0-rc.4', '2.0.0')).toBeLessThan(0);
  expect(compareVersions('2.0.0', '2.0.0')).toBe(0);
  expect(compareVersions('10.0.0', '9.9.9')).toBeGreaterThan(0);
});
