import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf, type Page } from './page.ts';

describe('pageOf', () => {
  it('hands out every item once and in order, whatever the page size', () => {
    const lists = fc.uniqueArray(fc.string(), { maxLength: 120 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 100 }), (items, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page: Page<string> = pageOf(items, { first, after }, (item) => item);
          expect(page.totalCount).toBe(items.length);
          expect(page.nodes.length).toBeLessThanOrEqual(first);
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          seen.push(...page.nodes);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(items);
      }),
    );
  });

  it('refuses a cursor whose item is gone', () => {
    expect(() => pageOf(['a'], { first: 1, after: encodeCursor('b') }, (item) => item)).toThrow(
      'after: the item it points at is no longer in the list',
    );
  });
});

describe('cursors', () => {
  it('lead back to any key', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        expect(decodeCursor(encodeCursor(key))).toBe(key);
      }),
    );
  });

  it('refuse what is not one, and never guess', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let key: string | null = null;
        try {
          key = decodeCursor(text);
        } catch (error) {
          expect((error as Error).message).toContain('is not a cursor of this API');
          return;
        }
        expect(encodeCursor(key ?? '')).toBe(text);
      }),
    );
  });
});
