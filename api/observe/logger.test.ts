import { spawnSync } from 'node:child_process';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { loggedError, loggedViewer } from './logger.ts';

const text = (error: unknown): string => JSON.stringify(loggedError(error));

describe('an error in the log', () => {
  it('keeps kind, code, message and place of what went wrong in the program', () => {
    const logged = loggedError(new AppError('INTERNAL', 'query x failed', { cause: new TypeError('no rows') }));
    expect(logged).toMatchObject({
      type: 'AppError',
      code: 'INTERNAL',
      message: 'query x failed',
      cause: { type: 'TypeError', message: 'no rows' },
    });
    expect(logged.stack).toContain('logger.test.ts');
  });

  it.each([
    ['a variable', new GraphQLError('Variable "$author" got invalid value "张三"')],
    ['an argument', new AppError('BAD_INPUT', 'park: unknown park "张三"')],
    [
      'a parameter of the database',
      new AppError('INTERNAL', 'query x failed', {
        cause: Object.assign(new Error("Node(7) already exists with `name` = '张三'\nand more of 张三"), {
          code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
        }),
      }),
    ],
    ['a value that is no error', '张三'],
  ])('leaves out the value of %s', (_case, error) => {
    expect(text(error)).not.toContain('张三');
    expect(text(error)).toContain('type');
  });

  it('does not follow causes for ever', () => {
    const error = new Error('a circle');
    error.cause = error;
    expect(text(error).length).toBeLessThan(20_000);
  });
});

it('names a key by its id and a token by a digest only', () => {
  expect(loggedViewer({ kind: 'KEY', id: 'key:abcdef012345' })).toBe('key:abcdef012345');
  const token = loggedViewer({ kind: 'TOKEN', id: 'token:https://issuer.example#zhang.san@example.org' });
  expect(token).toMatch(/^token:[0-9a-f]{12}$/);
  expect(loggedViewer(null)).toBeNull();
});

it.each([
  ['at the end of the program', ''],
  ['where it ends itself', 'process.exit(3);'],
  ['where it fails', "throw new Error('unforeseen');"],
])('is written whole %s', (_case, end) => {
  const script = `import { createLogger } from './api/observe/logger.ts';
    const logger = createLogger('info');
    for (let line = 1; line <= 3; line++) logger.info({ line });
    ${end}`;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr.match(/"line":\d/g)).toEqual(['"line":1', '"line":2', '"line":3']);
});

it('is written within moments while the program goes on', () => {
  const script = `import { createLogger } from './api/observe/logger.ts';
    createLogger('info').info({ line: 1 });
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1_000);`;
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('"line":1');
});
