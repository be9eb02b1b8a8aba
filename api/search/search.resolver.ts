import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { checkFirst } from '../relay/page.ts';
import { folded } from './fold.ts';
import { everyWord, pinyinPrefix } from './lucene.ts';
import { SEARCH_NAMES, SEARCH_PINYIN } from './search.queries.ts';
import { rankHits } from './search.ts';
import { SearchHit, SearchKind } from './search.type.ts';

const MAX_TEXT = 100;
/** Candidates taken from each index before ranking. */
const CANDIDATES = 200;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description: 'Finds things by name in Chinese or English, by alias, code, pinyin or pinyin initials.',
  })
  async search(
    @Arg('text', () => String, { description: `What to look for, at most ${MAX_TEXT} characters.` }) text: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these kinds.' }) kinds: SearchKind[] | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Hits at most, 1–100.' }) first: number,
    @Ctx() context: Context,
  ) {
    checkFirst(first);
    const wanted = text.trim();
    if (wanted === '') throw badInput('text', 'must not be empty');
    if (wanted.length > MAX_TEXT) throw badInput('text', `${wanted.length} characters are more than ${MAX_TEXT}`);
    const names = everyWord(folded(wanted));
    const pinyin = pinyinPrefix(folded(wanted));
    const [byName, byPinyin] = await Promise.all([
      names === null ? [] : context.graph.read(SEARCH_NAMES, { lucene: names, limit: CANDIDATES }),
      pinyin === null ? [] : context.graph.read(SEARCH_PINYIN, { lucene: pinyin, limit: CANDIDATES }),
    ]);
    const rows = [...byName, ...byPinyin].map(({ value }) => value);
    const chosen = kinds ? rows.filter(({ label }) => kinds.some((kind) => kind === label)) : rows;
    return rankHits(wanted, chosen, first).map(({ row, match, matched }) => ({
      entity: row,
      kind: row.label,
      matched,
      match,
    }));
  }
}
