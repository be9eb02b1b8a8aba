// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberWho, storedWho, whoHeaders } from './who.ts';

describe('who I am', () => {
  beforeEach(() => localStorage.clear());

  it('sends nothing until something is said', () => {
    expect(whoHeaders()).toEqual({});
  });

  it('sends the name percent-encoded and the role as it is', () => {
    rememberWho({ name: ' 张三 ', role: 'OFFICER' });
    expect(whoHeaders()).toEqual({ 'x-chainatlas-author': '%E5%BC%A0%E4%B8%89', 'x-chainatlas-role': 'OFFICER' });
  });

  it('takes an unknown role or a broken record for nothing said', () => {
    localStorage.setItem('chainatlas.who', '{"name":"x","role":"KING"}');
    expect(storedWho()).toEqual({ name: 'x', role: null });
    localStorage.setItem('chainatlas.who', '{');
    expect(storedWho()).toEqual({ name: '', role: null });
  });
});
