import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../errors.ts';
import { READER } from './access.ts';
import { operatorContext, provideFirstKey } from './first-key.ts';
import { createKey } from './key-edit.ts';
import { digestOf, isWellFormedKey, makeKey } from './key-format.ts';
import { KEY_PAGE, KEY_STORE } from './key.queries.ts';
import { openKeyMemory, type KeyMemory } from './testing-keys.ts';

// What another program does in between can be brought about at a call to the file system alone.
vi.mock('node:fs', { spy: true });
vi.mock('node:crypto', { spy: true });

const NOW = new Date('2026-11-21T12:00:00Z');

let folder: string;
let file: string;
let memory: KeyMemory;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'chainatlas-first-key-'));
  file = join(folder, 'data/keys/admin.key');
  memory = openKeyMemory();
});
afterEach(() => {
  vi.resetAllMocks();
  vi.unstubAllGlobals();
  fs.rmSync(folder, { recursive: true, force: true });
});

const provide = (): Promise<boolean> => provideFirstKey(memory.graph, file, NOW);
const stored = () => [...memory.keys.values()];
/** A file of a start before. */
function leave(text: string, mode = 0o600): void {
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, text, { mode });
  fs.chmodSync(file, mode);
}
/** Another program makes a key, with a secret of its own or this one. */
const another = (secret = makeKey()) =>
  createKey({ label: 'another', role: 'ADMIN' }, operatorContext(memory.graph, 'x', NOW), secret);
/** What it is refused with where the file cannot be used. */
const unusable = (problem: string, cause?: object) => ({
  code: 'CONFIG_INVALID',
  message: `the first admin key cannot be kept in ${file}: ${problem}`,
  ...(cause && { cause }),
});

it('lets the one who runs the program write with every right, under the name of what is run', () => {
  const context = operatorContext(memory.graph, 'command line', NOW);
  expect(context).toMatchObject({ graph: memory.graph, now: NOW, requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(context.viewer).toEqual({
    ...READER,
    kind: 'LOCAL',
    id: 'operator',
    mayWrite: true,
    author: 'command line',
    role: 'ADMIN',
  });
});

describe('where there is no key', () => {
  it('one is made, and its secret left on a line of a file that its owner alone may read', async () => {
    expect(await provide()).toBe(true);
    const text = fs.readFileSync(file, 'utf8');
    expect(text).toMatch(/^ca_live_\w+\n$/);
    expect(isWellFormedKey(text.trim())).toBe(true);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(stored()).toMatchObject([
      { label: 'first admin', role: 'ADMIN', createdBy: 'first start', digest: digestOf(text.trim()) },
    ]);
    // Nothing else is left, and what was written has reached the disk before the key is made.
    expect(fs.readdirSync(dirname(file))).toEqual(['admin.key']);
    const [draft, , options] = vi.mocked(fs.writeFileSync).mock.calls[0] ?? [];
    expect(draft).toMatch(/\/admin\.key\.[\da-f-]{36}$/);
    expect(options).toMatchObject({ flush: true });
  });

  it('the file of a start that was broken off is taken up, and closed again', async () => {
    const secret = makeKey();
    leave(` ${secret}\n`);
    const [opened, closed] = [vi.mocked(fs.openSync).mockClear(), vi.mocked(fs.closeSync).mockClear()];
    expect(await provide()).toBe(true);
    expect(opened.mock.calls.map(([path]) => path)).toEqual([file]);
    expect(closed.mock.calls).toEqual([[opened.mock.results[0]?.value]]);
    expect(stored()).toMatchObject([{ digest: digestOf(secret) }]);
    expect(fs.readFileSync(file, 'utf8')).toBe(` ${secret}\n`);
  });

  it('the file of a program that was quicker is taken up', async () => {
    const secret = makeKey();
    vi.mocked(fs.linkSync).mockImplementationOnce((draft, name) => {
      leave(secret);
      fs.linkSync(draft, name);
    });
    expect(await provide()).toBe(true);
    expect(stored()).toMatchObject([{ digest: digestOf(secret) }]);
    expect(fs.readdirSync(dirname(file))).toEqual(['admin.key']);
  });

  it('a fault of the database is passed on and the file stays for the next start', async () => {
    const fault = new AppError('SERVICE_UNAVAILABLE', 'down');
    memory.onWrite = () => {
      throw fault;
    };
    await expect(provide()).rejects.toBe(fault);
    memory.onWrite = () => {};
    const left = fs.readFileSync(file, 'utf8').trim();
    expect(await provide()).toBe(true);
    expect(stored()).toMatchObject([{ digest: digestOf(left) }]);
  });
});

describe('where there is a key', () => {
  it('none is made and no file is touched', async () => {
    await another();
    expect(await provide()).toBe(false);
    expect(stored()).toHaveLength(1);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('none is made either where the first look at the keys says nothing', async () => {
    await another();
    memory.silent = KEY_PAGE.name;
    expect(await provide()).toBe(false);
    expect(stored()).toHaveLength(1);
    expect(fs.existsSync(file)).toBe(false);
  });

  /** Another program makes a key just before this one does. */
  const overtake = (secret: () => string): void => {
    memory.onWrite = () => {
      memory.onWrite = () => {};
      memory.keys.set('other', { digest: digestOf(secret()) } as never);
    };
  };
  const taken = [{ code: 'BAD_INPUT', message: 'there are keys already' }];

  it('made meanwhile, the file goes whose secret opens nothing', async () => {
    overtake(makeKey);
    expect(await provide()).toBe(false);
    expect(fs.existsSync(file)).toBe(false);
    expect([...memory.keys.keys()]).toEqual(['other']);
    // An error of our own, which the graph hands on as it is.
    expect(memory.ends).toMatchObject(taken);
    expect(memory.ends[0]).toBeInstanceOf(AppError);
  });

  it('made meanwhile, a file that was there before stays', async () => {
    leave(makeKey());
    overtake(makeKey);
    expect(await provide()).toBe(false);
    expect(fs.existsSync(file)).toBe(true);
  });

  it('made meanwhile of this very file, the file holds its secret', async () => {
    overtake(() => fs.readFileSync(file, 'utf8').trim());
    expect(await provide()).toBe(true);
    expect(fs.existsSync(file)).toBe(true);
    expect([...memory.keys.keys()]).toEqual(['other']);
  });

  it('or nobody can say whether, none is made', async () => {
    memory.silent = KEY_STORE.name;
    expect(await provide()).toBe(false);
    expect(stored()).toEqual([]);
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('a file that cannot be used is refused, and no key is made,', () => {
  afterEach(() => expect(stored()).toEqual([]));

  it.each([
    ['may be read by the group', 0o640],
    ['may be written by all', 0o602],
  ])('where it %s', async (_who, mode) => {
    leave(makeKey(), mode);
    await expect(provide()).rejects.toMatchObject(unusable('others may read or write it'));
  });

  it('where it belongs to somebody else, or nobody can tell', async () => {
    leave(makeKey());
    const owner = vi.spyOn(process, 'getuid').mockReturnValue(fs.statSync(file).uid + 1);
    await expect(provide()).rejects.toMatchObject(unusable('others may read or write it'));
    owner.mockRestore();
    vi.stubGlobal('process', { ...process, getuid: undefined });
    await expect(provide()).rejects.toMatchObject(unusable('others may read or write it'));
  });

  it('where it holds no key', async () => {
    leave('nonsense');
    await expect(provide()).rejects.toMatchObject(unusable('it holds no key'));
  });

  it('where it is a link, even to a key', async () => {
    leave(makeKey());
    fs.renameSync(file, `${file}.1`);
    fs.symlinkSync(`${file}.1`, file);
    await expect(provide()).rejects.toMatchObject(unusable('it cannot be read', { code: 'ELOOP' }));
  });

  it('where its folder is a link to nowhere', async () => {
    fs.symlinkSync(join(folder, 'nowhere'), join(folder, 'data'));
    await expect(provide()).rejects.toMatchObject(
      unusable('the folder cannot be written', { code: expect.any(String) as string }),
    );
  });

  it('where the disk has no names to give, and nothing is left of it', async () => {
    vi.mocked(fs.linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no'), { code: 'EPERM' });
    });
    await expect(provide()).rejects.toMatchObject(unusable('the folder cannot be written', { code: 'EPERM' }));
    expect(fs.readdirSync(dirname(file))).toEqual([]);
  });

  it('where it is there when it is made, and gone when it is read', async () => {
    vi.mocked(fs.linkSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    });
    await expect(provide()).rejects.toMatchObject(unusable('it comes and goes'));
    expect(fs.readdirSync(dirname(file))).toEqual([]);
  });

  it('where somebody has laid a link at the name of its draft, which is not written through', async () => {
    const draft = '00000000-0000-4000-8000-000000000000';
    vi.mocked(randomUUID).mockReturnValueOnce(draft);
    const elsewhere = join(folder, 'elsewhere');
    fs.writeFileSync(elsewhere, 'theirs');
    fs.mkdirSync(dirname(file), { recursive: true });
    fs.symlinkSync(elsewhere, `${file}.${draft}`);
    await expect(provide()).rejects.toMatchObject(unusable('the folder cannot be written', { code: 'EEXIST' }));
    expect(fs.readFileSync(elsewhere, 'utf8')).toBe('theirs');
  });
});
