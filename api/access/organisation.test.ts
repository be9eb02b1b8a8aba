import { expect, it } from 'vitest';
import { isOrganisation } from './organisation.ts';

it.each(['a', '7', 'acme', 'acme.example', 'acme_park-2', 'a.', 'Ünit', '招商局', '٣', 'x'.repeat(60)])(
  'takes %s for the name of an organisation',
  (text) => {
    expect(isOrganisation(text)).toBe(true);
  },
);

it.each([
  ['nothing', ''],
  ['a beginning that is no letter and no digit', '-acme'],
  ['a beginning that is a dot', '.acme'],
  ['a space', 'acme park'],
  ['a space before it', ' acme'],
  ['a line break after it', 'acme\n'],
  ['a slash', 'acme/park'],
  ['a sign that is seen by nobody', 'acme\u200b'],
  ['half of a character', 'acme\ud842'],
  ['61 characters', 'x'.repeat(61)],
])('takes no text with %s for one', (_case, text) => {
  expect(isOrganisation(text)).toBe(false);
});
