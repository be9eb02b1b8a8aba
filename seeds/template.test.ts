import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { findCycle, readTemplate } from './template.ts';

const folder = new URL('./chains/', import.meta.url);

describe('every chain template', () => {
  it.each(readdirSync(folder))(
    '%s is connected, acyclic but for return flows, and within the bounds of the screen',
    (file) => {
      const problems: Problem[] = [];
      const template = readTemplate(file, readFileSync(new URL(file, folder), 'utf8'), problems);
      expect(problems).toEqual([]);
      expect(template?.segments.length).toBeGreaterThanOrEqual(25);
      expect(template?.segments.length).toBeLessThanOrEqual(45);
      expect(`${template?.code}.yaml`).toBe(file);
      for (const segment of template?.segments ?? []) {
        const incoming = template?.edges.filter(({ to }) => to === segment.code) ?? [];
        // Weights are shares of what the receiver buys.
        expect(
          incoming.reduce((sum, { weight }) => sum + weight, 0),
          segment.code,
        ).toBeLessThanOrEqual(1 + 1e-9);
      }
    },
  );
});

describe('findCycle', () => {
  it('names the codes of a circle, and none where there is none', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBeNull();
  });
});
