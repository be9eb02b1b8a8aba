import { expect, test } from 'vitest';
import { bm25Of, documentOf, documentsOf } from './bm25.ts';
import { columnsOf, sparseOf } from './sparse.ts';
import { termsOf } from './terms.ts';

const terms = termsOf(['ab', 'aab', 'c'], [], (name) => [...name]);
const [a, b, c] = [0, 1, 2];

test('scores documents by the terms they share with the query', () => {
  const scores = new Float64Array(3);
  bm25Of(terms.rows, { b: 0.75 }).scores(new Map([[a, 1]]), scores);
  // df 2 of 3, lengths 2, 3, 1, mean length 2.
  const idf = Math.log(1 + 1.5 / 2.5);
  expect(scores[0]).toBeCloseTo((idf * 2.2) / (1 + 1.2), 12);
  expect(scores[1]).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 3) / 2)), 12);
  expect(scores[2]).toBe(0);
});

test('scores a bag as if it were the document', () => {
  const model = bm25Of(terms.rows, { b: 0.5 });
  const scores = new Float64Array(3);
  const query = new Map([
    [a, 1],
    [b, 1],
  ]);
  model.scores(query, scores);
  expect(
    model.score(
      query,
      new Map([
        [a, 2],
        [b, 1],
      ]),
    ),
  ).toBeCloseTo(scores[1] ?? 0, 12);
});

test('weights multiply the idf, and a small k1 counts presence only', () => {
  const plain = new Float64Array(3);
  const weighted = new Float64Array(3);
  const query = new Map([[a, 1]]);
  bm25Of(terms.rows, { b: 0, k1: 0 }).scores(query, plain);
  bm25Of(terms.rows, { b: 0, k1: 0, weights: Float64Array.of(3, 1, 1) }).scores(query, weighted);
  expect(plain[0]).toBeCloseTo(plain[1] ?? 0, 12);
  expect(weighted[0]).toBeCloseTo(3 * (plain[0] ?? 0), 12);
});

test('a term that no document has counts in the query’s score of itself', () => {
  const model = bm25Of(terms.rows, { b: 0.5 });
  const known = terms.bagOf('a', []);
  const withUnknown = terms.bagOf('ax', []);
  expect(model.score(withUnknown, withUnknown)).toBeGreaterThan(model.score(known, known));
});

test('scores without a document are those of data that never had it', () => {
  const query = new Map([
    [a, 1],
    [b, 1],
  ]);
  const without = { documents: 1, length: 3, having: query };
  const rest = new Float64Array(2);
  bm25Of(termsOf(['ab', 'c'], [], (name) => [...name]).rows, { b: 0.75 }).scores(query, rest);
  const scores = new Float64Array(3);
  bm25Of(terms.rows, { b: 0.75 }).scores(query, scores, without);
  expect(scores[0]).toBeCloseTo(rest[0] ?? 0, 12);
});

test('a firm’s document is the sum of its products, without a hidden one', () => {
  const made = sparseOf(
    [
      new Map([
        [0, 1],
        [1, 1],
      ]),
      new Map([[2, 1]]),
    ],
    3,
  );
  const documents = documentsOf(made, terms);
  expect([...documents.value]).toEqual([3, 2, 1]);
  expect([...columnsOf(documents, 1)]).toEqual([c]);
  expect(documentOf(columnsOf(made, 0), terms, 1)).toEqual(
    new Map([
      [a, 1],
      [b, 1],
    ]),
  );
});
