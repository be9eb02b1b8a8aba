import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBreaker, type Breaker } from './breaker.ts';

const OPTIONS = { failures: 3, suspectAfterMs: 500, silentAfterMs: 1_200, patientMs: 4_000, probeEveryMs: 500 };

function make(): { breaker: Breaker; pass(ms: number): void; now(): number } {
  let now = 0;
  const breaker = createBreaker(OPTIONS, () => now);
  return { breaker, pass: (ms) => void (now += ms), now: () => now };
}

describe('a breaker', () => {
  it('opens after three statements in a row that reach nobody, not before', () => {
    const { breaker } = make();
    breaker.unreachable();
    breaker.unreachable();
    breaker.heard();
    breaker.unreachable();
    breaker.unreachable();
    expect(breaker.state()).toBe('CLOSED');
    breaker.unreachable();
    expect(breaker.state()).toBe('OPEN');
  });

  it('asks for a probe once a statement has waited half a second without a word from the database', () => {
    const { breaker, pass } = make();
    pass(10_000);
    expect(breaker.probeDue(null)).toBe(false);
    const since = 10_000;
    pass(499);
    expect(breaker.probeDue(since)).toBe(false);
    pass(1);
    expect(breaker.probeDue(since)).toBe(true);
  });

  it('takes any answer for a word from the database, so a slow statement among quick ones needs no probe', () => {
    const { breaker, pass } = make();
    pass(4_000);
    breaker.heard();
    pass(400);
    expect(breaker.probeDue(0)).toBe(false);
  });

  it('stays closed where the probe answers, and opens where it does not within its time', () => {
    const { breaker, pass } = make();
    pass(500);
    breaker.probeSent();
    expect(breaker.probeDue(0)).toBe(false);
    pass(1_199);
    expect(breaker.probeOverdue()).toBe(false);
    pass(1);
    expect(breaker.probeOverdue()).toBe(true);
    breaker.probed(false);
    expect(breaker.state()).toBe('OPEN');

    const other = make();
    other.pass(500);
    other.breaker.probeSent();
    other.breaker.probed(true);
    expect(other.breaker.state()).toBe('CLOSED');
    expect(other.breaker.probeDue(0)).toBe(false);
  });

  it('sends a probe every half second while it is open, without any traffic, and closes by one that answers', () => {
    const { breaker, pass } = make();
    for (let i = 0; i < 3; i++) breaker.unreachable();
    expect(breaker.probeDue(null)).toBe(true);
    breaker.probeSent();
    expect(breaker.state()).toBe('HALF_OPEN');
    breaker.probed(false);
    expect(breaker.state()).toBe('OPEN');
    expect(breaker.probeDue(null)).toBe(false);
    pass(500);
    expect(breaker.probeDue(null)).toBe(true);
    breaker.probeSent();
    breaker.probed(true);
    expect(breaker.state()).toBe('CLOSED');
  });

  it('waits longer for a probe while it is open, but not for ever', () => {
    const { breaker, pass } = make();
    for (let i = 0; i < 3; i++) breaker.unreachable();
    breaker.probeSent();
    pass(3_999);
    expect(breaker.probeOverdue()).toBe(false);
    pass(1);
    expect(breaker.probeOverdue()).toBe(true);
  });

  it('is not closed by a late answer of a statement sent before', () => {
    const { breaker } = make();
    for (let i = 0; i < 3; i++) breaker.unreachable();
    breaker.heard();
    expect(breaker.state()).toBe('OPEN');
  });

  it('names whole seconds to wait, long enough for the next probe to end', () => {
    // 500 ms to the next probe and 1,200 ms for it to answer: 1.7 s, so 2.
    expect(make().breaker.retryAfterS()).toBe(2);
  });

  it('closes within one probe period and one answer after the database is back, whatever happened before', () => {
    const event = fc.constantFrom('heard', 'unreachable', 'tick', 'probe lost', 'pass');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { breaker, pass, now } = make();
        for (const what of events) {
          if (what === 'heard') breaker.heard();
          else if (what === 'unreachable') breaker.unreachable();
          else if (what === 'pass') pass(130);
          else if (breaker.probeDue(0)) {
            breaker.probeSent();
            if (what === 'probe lost') breaker.probed(false);
          } else if (breaker.probeOverdue()) breaker.probed(false);
        }
        // From here on the database answers every probe at once.
        const end = now() + OPTIONS.probeEveryMs + OPTIONS.patientMs;
        while (breaker.state() !== 'CLOSED' && now() <= end) {
          if (breaker.probeOverdue()) breaker.probed(false);
          if (breaker.probeDue(null)) {
            breaker.probeSent();
            breaker.probed(true);
          }
          pass(100);
        }
        expect(breaker.state()).toBe('CLOSED');
      }),
    );
  });
});
