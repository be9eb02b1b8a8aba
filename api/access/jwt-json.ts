/**
 * Whether some object in a JSON text names a member twice. Two readers may each take another one of them for true,
 * so such a text says nothing (RFC 8725, 2.4); `JSON.parse` would take the last.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function hasDuplicateMember(text: string): boolean {
  // Outside strings a colon stands once a member, and parsing keeps each name once.
  const written = text.replaceAll(/"(?:[^"\\]|\\.)*"|[^:]/gs, '').length;
  return written !== membersOf(JSON.parse(text));
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + membersOf(part), Array.isArray(value) ? 0 : parts.length);
}
