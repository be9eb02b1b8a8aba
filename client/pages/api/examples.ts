/** An example of the cookbook, as a program would run it. */
export interface Example {
  /** Folder without its number, such as gaps-of-a-chain. */
  readonly name: string;
  readonly number: number;
  readonly query: string;
  readonly variables: string;
  /** The same as a program, by language. */
  readonly programs: Readonly<Record<Language, string>>;
}

export const LANGUAGES = ['curl', 'typescript', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];

const FILES: Readonly<Record<string, Language>> = {
  'curl.sh': 'curl',
  'typescript.ts': 'typescript',
  'python.py': 'python',
};

/** Orders the files of the cookbook into examples; what has no query and no variables is none. */
export function examplesOf(files: Readonly<Record<string, string>>): Example[] {
  const byFolder = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(files)) {
    const [folder = '', file = ''] = path.split('/').slice(-2);
    byFolder.set(folder, { ...byFolder.get(folder), [file]: text });
  }
  return [...byFolder]
    .flatMap(([folder, { 'query.graphql': query, 'variables.json': variables, ...rest }]): Example[] => {
      const [, number, name] = /^(\d+)-(.+)$/.exec(folder) ?? [];
      if (number === undefined || name === undefined || query === undefined || variables === undefined) return [];
      const programs: Record<Language, string> = { curl: '', typescript: '', python: '' };
      for (const [file, text] of Object.entries(rest)) {
        const language = FILES[file];
        if (language) programs[language] = text;
      }
      return [{ name, number: Number(number), query, variables, programs }];
    })
    .sort((a, b) => a.number - b.number);
}

/** All of them, as they were when the client was built. */
export const EXAMPLES: readonly Example[] = examplesOf(
  import.meta.glob<string>(
    '../../../docs/cookbook/examples/*/{query.graphql,variables.json,curl.sh,typescript.ts,python.py}',
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  ),
);

/** Whether it writes: then it is not run from the page. */
export const writes = ({ query }: Example): boolean => /^\s*mutation\b/m.test(query);
