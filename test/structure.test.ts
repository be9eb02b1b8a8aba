import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

interface Import {
  file: string;
  from: string;
  /** Erased when the program runs. */
  typeOnly: boolean;
}

function imports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gms)].map(
    ([, type, from = '']) => ({
      file,
      from: from.startsWith('.') ? relative(root, resolve(root, file, '..', from)) : from,
      typeOnly: type !== undefined,
    }),
  );
}

const api = sources('api');
const product = [...api, ...sources('seeds'), ...sources('schema'), ...sources('database')].filter(
  (file) => !/\.test\.ts$/.test(file),
);

describe('imports', () => {
  it('reach the driver from api/graph alone, and from the probe that waits for the managed database', () => {
    const users = product.flatMap(imports).filter(({ from }) => from === 'neo4j-driver');
    const outside = users.filter(
      ({ file }) => !file.startsWith('api/graph/') && !/^database\/(ready|testing)\.ts$/.test(file),
    );
    expect(outside).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('keep the domain arithmetic free of GraphQL, driver and queries', () => {
    const pure = [
      'gap/formula',
      'gap/interval',
      'gap/model',
      'gap/pull',
      'gap/coverage',
      'gap/relatedness',
      'gap/gap',
      'gap/period',
      'gap/makers',
      'gap/verification',
      'gap/history',
      'supply/supply',
      'search/search',
      'search/lucene',
      'search/fold',
      'evidence/period',
      'lead/lead',
      'lead/lead-rules',
    ].map((name) => `api/${name}.ts`);
    expect(api).toEqual(expect.arrayContaining(pure));
    const running = pure.flatMap(imports).filter(({ typeOnly }) => !typeOnly);
    expect(running.filter(({ from }) => !pure.includes(from) && from !== 'api/errors.ts')).toEqual([]);
  });

  it('never lead from the api to the client, the seeds or the database, but in main', () => {
    const wrong = api
      .filter((file) => file !== 'api/main.ts' && !/\.test\.ts$/.test(file))
      .flatMap(imports)
      .filter(({ from }) => /^(client|seeds|database)\//.test(from));
    expect(wrong).toEqual([]);
  });

  it('never run in a circle', () => {
    const graph = new Map(
      product.map((file) => [
        file,
        imports(file)
          .filter(({ typeOnly, from }) => !typeOnly && product.includes(from))
          .map(({ from }) => from),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      done.add(file);
      for (const next of graph.get(file) ?? []) {
        const circle = visit(next, [...path, file]);
        if (circle) return circle;
      }
      return null;
    };
    for (const file of product) expect(visit(file, [])).toBeNull();
  });
});

describe('texts', () => {
  it('are not copied from the documents: no file holds 22 Chinese characters in a row of one', ({ skip }) => {
    const documents = resolve(root, '../shared/sources');
    let names: string[];
    try {
      names = readdirSync(documents);
    } catch {
      return skip('the documents are not on this machine');
    }
    const han = (text: string): string => text.replaceAll(/[^\u4e00-\u9fff]/g, '');
    const runs = new Set<string>();
    for (const name of names) {
      const text = han(readFileSync(join(documents, name), 'utf8'));
      for (let i = 0; i + 22 <= text.length; i++) runs.add(text.slice(i, i + 22));
    }
    const files = ['seeds', 'docs', 'client', 'api', 'test'].flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.(csv|ya?ml|md|tsx?|graphql)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    for (const file of files) {
      const text = han(readFileSync(file, 'utf8'));
      for (let i = 0; i + 22 <= text.length; i++)
        expect(runs.has(text.slice(i, i + 22)), `${file}: ${text.slice(i, i + 22)}`).toBe(false);
    }
  });
});
