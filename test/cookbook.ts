import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the examples for partners are. */
const folder = resolve(import.meta.dirname, '../docs/cookbook/examples');

/** One example of the cookbook. */
export interface Example {
  name: string;
  /** Path of one of its files. */
  file(name: string): string;
  document: string;
  variables: Record<string, unknown>;
}

/** Every example, in the order of their numbers. */
export const examples = (): Example[] =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const file = (of: string): string => join(folder, name, of);
      const read = (of: string): string => readFileSync(file(of), 'utf8');
      const variables = JSON.parse(read('variables.json')) as Record<string, unknown>;
      return { name, file, document: read('query.graphql'), variables };
    });

/**
 * What an answer says whatever version of the data it was read from and whatever machine computed it: versions are
 * named only, and numbers have nine digits.
 */
export const settled = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (_name, value: unknown) => {
      if (typeof value === 'number') return Number(value.toPrecision(9));
      return typeof value === 'string' && /^[0-9a-f]{16}(\+\d+)?$/.test(value) ? '<version>' : value;
    }),
  );

/** What the programs of an example print: the answer's data, or what `output.json` holds where they do more. */
export function printedBy({ name, file }: Example): unknown {
  try {
    return JSON.parse(readFileSync(file('output.json'), 'utf8'));
  } catch {
    const { data } = JSON.parse(readFileSync(file('answer.json'), 'utf8')) as { data: object };
    // The key was used by the first try, so nothing is written again, and the answer says so.
    return name.startsWith('11-') ? { correctionSuggest: { ...Object.values(data)[0], replayed: true } } : data;
  }
}
