// Chinese has no spaces between words: the cjk analyzer indexes pairs of characters.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };

// Pinyin in full and by initials, one token a name, searched by prefix.
CREATE FULLTEXT INDEX entity_pinyin IF NOT EXISTS FOR (n:Entity) ON EACH [n.pinyinText]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
