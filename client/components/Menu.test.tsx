// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Menu } from './Menu.tsx';

afterEach(cleanup);

it('has the focus on its own sign when a choice opens something, so that it can come back there', () => {
  render(
    <Menu label="Acts" value="⋯">
      <button type="button">Move</button>
    </Menu>,
  );
  const details = screen.getByRole('group') as HTMLDetailsElement;
  details.open = true;
  const move = screen.getByRole('button', { name: 'Move' });
  move.focus();
  fireEvent.click(move);
  expect(details.open).toBe(false);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});
