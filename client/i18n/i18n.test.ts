import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

type Tree = { [key: string]: string | Tree };

function entries(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)[^}]*\}\}|<(\w+)\/?>/g)].map((m) => m[0]).toSorted();

describe('dictionaries', () => {
  const chinese = new Map(entries(zh));
  const english = new Map(entries(en));

  it('have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('use the same placeholders and marks', () => {
    for (const [key, text] of chinese)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('leave no text empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

describe('components', () => {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (f) => /\.tsx?$/.test(f) && !/^i18n|\.test\./.test(f),
  );

  it('hold no Chinese text outside the dictionaries', () => {
    const offenders = files.filter((file) => /\p{Script=Han}/u.test(readFileSync(join(root, file), 'utf8')));
    expect(offenders).toEqual([]);
  });
});
