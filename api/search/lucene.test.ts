import { describe, expect, it } from 'vitest';
import { everyWord } from './lucene.ts';

describe('everyWord', () => {
  it.each([
    ['捷捷微电', '+("捷捷微电" OR 捷捷微电*)'],
    ['AT&S  Austria', String.raw`+("at\&s" OR at\&s*) +("austria" OR austria*)`],
    ['NOT', '+("not" OR not*)'],
    ['a"b', String.raw`+("a\"b" OR a\"b*)`],
    [String.raw`a\b`, String.raw`+("a\\b" OR a\\b*)`],
    ['names:x* (y)~2 [a]', String.raw`+("names\:x\*" OR names\:x\**) +("\(y\)\~2" OR \(y\)\~2*) +("\[a\]" OR \[a\]*)`],
  ])('%s', (text, expected) => {
    expect(everyWord(text)).toBe(expected);
  });

  it.each(['', '   ', '*', '"" && !'])('"%s" has nothing to find', (text) => {
    expect(everyWord(text)).toBeNull();
  });
});
