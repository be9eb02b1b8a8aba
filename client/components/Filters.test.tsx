// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { allTexts, startI18n } from '../i18n/i18n.ts';
import { TypedText } from './Filters.tsx';

beforeAll(async () => {
  await startI18n('zh');
  await allTexts();
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a text filter', () => {
  const changed = vi.fn();
  const setUp = () => {
    changed.mockClear();
    render(<TypedText label="name" value={undefined} onChange={changed} />);
    return screen.getByLabelText('name');
  };
  const rest = () => act(() => vi.advanceTimersByTime(400));

  it('follows the typing once it rests', () => {
    const field = setUp();
    fireEvent.change(field, { target: { value: 't' } });
    fireEvent.change(field, { target: { value: 'tf ' } });
    expect(changed).not.toHaveBeenCalled();
    rest();
    expect(changed.mock.calls).toEqual([['tf']]);
  });

  it('waits for the input method to finish a word', () => {
    const field = setUp();
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'tong' } });
    rest();
    expect(changed).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: 'x' } });
    fireEvent.compositionEnd(field);
    rest();
    expect(changed.mock.calls).toEqual([['x']]);
  });
});
