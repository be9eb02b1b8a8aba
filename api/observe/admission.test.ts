import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Admission, type AdmissionOptions, type Waiting } from './admission.ts';

const options: AdmissionOptions = {
  least: 2,
  most: 8,
  queue: 6,
  longestMs: 900,
  intervalMs: 500,
  calmMs: 100,
};

/** An admission of two places, and what became of each who asked. */
function place(changes: Partial<AdmissionOptions> = {}) {
  const admission = new Admission({ ...options, ...changes });
  for (let i = 0; i < 20; i++) admission.adjust(true, 0);
  const told: string[] = [];
  const ask = (name: string, nowMs: number): Waiting => {
    const waiting: Waiting = { go: () => told.push(`${name} goes`), refuse: () => told.push(`${name} refused`) };
    admission.ask(waiting, nowMs);
    return waiting;
  };
  return { admission, told, ask };
}

describe('admission', () => {
  it('lets so many in at once and the next in the order they came', () => {
    const { admission, told, ask } = place();
    for (const name of ['a', 'b', 'c', 'd']) ask(name, 0);
    expect(told).toEqual(['a goes', 'b goes']);
    admission.leave(10);
    admission.leave(11);
    expect(told).toEqual(['a goes', 'b goes', 'c goes', 'd goes']);
    expect(admission.state()).toEqual({
      working: 2,
      aside: 0,
      waiting: 0,
      limit: 2,
      overloaded: false,
      admitted: 4,
      refused: 0,
    });
  });

  it('lets a burst wait, but nobody longer than the longest', () => {
    const { admission, told, ask } = place();
    for (const name of ['a', 'b', 'c', 'd']) ask(name, 0);
    admission.leave(900);
    expect(told.at(-1)).toBe('c goes');
    admission.serve(900);
    expect(told).toHaveLength(3);
    admission.serve(901);
    expect(told.at(-1)).toBe('d refused');
  });

  it('calls it overload where more wait than are worked on all through half a second', () => {
    const { admission, told, ask } = place();
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 0);
    expect(admission.refusesNow()).toBe(false);
    admission.serve(499);
    expect(admission.state()).toMatchObject({ overloaded: false, waiting: 3 });
    admission.serve(500);
    // As many may wait as are worked on; who came first has waited longest.
    expect(told.at(-1)).toBe('c refused');
    expect(admission.state()).toMatchObject({ overloaded: true, waiting: 2 });
    expect(admission.refusesNow()).toBe(true);
    ask('f', 501);
    expect(told.at(-1)).toBe('f refused');
    // One goes, so one may wait again.
    admission.leave(510);
    expect(told.at(-1)).toBe('d goes');
    expect(admission.refusesNow()).toBe(false);
    admission.leave(520);
    expect(told.at(-1)).toBe('e goes');
    // Nobody waits for a while: it is over, and a burst may wait again.
    admission.serve(619);
    expect(admission.state()).toMatchObject({ overloaded: true, waiting: 0 });
    admission.serve(620);
    expect(admission.state()).toMatchObject({ overloaded: false, waiting: 0 });
  });

  it('does not call it overload where the crowd is gone now and then', () => {
    const { admission, told, ask } = place();
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 0);
    admission.leave(490);
    ask('f', 495);
    admission.serve(800);
    expect(admission.state()).toMatchObject({ overloaded: false, waiting: 3 });
    expect(told.filter((line) => line.endsWith('refused'))).toEqual([]);
  });

  it('never lets more wait than the queue holds', () => {
    const { admission, told, ask } = place();
    for (let i = 0; i < 9; i++) ask(`r${i}`, 0);
    expect(told).toEqual(['r0 goes', 'r1 goes', 'r8 refused']);
    expect(admission.state()).toMatchObject({ waiting: 6, refused: 1 });
  });

  it('gives the place of one that steps aside to the next, up to the most', () => {
    const { admission, told, ask } = place({ most: 3 });
    for (const name of ['a', 'b', 'c', 'd']) ask(name, 0);
    expect(admission.stepAside(10)).toBe(true);
    expect(told.at(-1)).toBe('c goes');
    // Three are worked on: nobody else comes in by stepping aside.
    expect(admission.stepAside(11)).toBe(false);
    admission.leaveAside(12);
    expect(told.at(-1)).toBe('c goes');
    admission.leave(13);
    expect(told.at(-1)).toBe('d goes');
  });

  it('forgets one that went away while it waited', () => {
    const { admission, told, ask } = place();
    ask('a', 0);
    ask('b', 0);
    const gone = ask('c', 0);
    ask('d', 0);
    admission.forget(gone, 5);
    admission.leave(6);
    expect(told).toEqual(['a goes', 'b goes', 'd goes']);
  });

  it('takes a fifth off the limit under pressure and adds two where it was reached without', () => {
    const admission = new Admission({ ...options, least: 2, most: 50 });
    expect(admission.state().limit).toBe(16);
    admission.adjust(true, 0);
    expect(admission.state().limit).toBe(12);
    // Not reached: nothing to learn.
    admission.adjust(false, 1);
    expect(admission.state().limit).toBe(12);
    for (let i = 0; i < 12; i++) admission.ask({ go() {}, refuse() {} }, 2);
    admission.adjust(false, 3);
    expect(admission.state().limit).toBe(14);
    for (let i = 0; i < 30; i++) admission.adjust(true, 4);
    expect(admission.state().limit).toBe(2);
  });

  it('keeps the work at its best and the wait short while three times as much is asked as can be done', () => {
    // One processor, 10 ms of work a request, three requests every 10 ms; it takes them in the order they are let in.
    const admission = new Admission({
      least: 4,
      most: 128,
      queue: 128,
      longestMs: 5_000,
      intervalMs: 3_000,
      calmMs: 1_000,
    });
    const work: number[] = [];
    const took: number[] = [];
    let refused = 0;
    let waitedInVain = 0;
    for (let now = 0; now < 20_000; now += 10) {
      const counted = now >= 5_000;
      const done = work.shift();
      if (done !== undefined) {
        admission.leave(now);
        if (counted) took.push(now - done);
      }
      if (now % 100 === 0) admission.adjust(true, now);
      for (let i = 0; i < 3; i++) {
        if (admission.refusesNow()) {
          if (counted) refused++;
          continue;
        }
        admission.ask({ go: () => work.push(now), refuse: () => counted && waitedInVain++ }, now);
      }
    }
    expect(took.length).toBe(1_500);
    // Four at work and four waiting, 10 ms each.
    expect(Math.max(...took)).toBeLessThanOrEqual(80);
    expect(refused).toBeGreaterThan(2_900);
    expect(waitedInVain).toBe(0);
  });

  it('tells everybody exactly once and never works on more than the most, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ what: fc.constantFrom('ask', 'leave', 'aside', 'serve', 'press', 'ease'), after: fc.nat(300) }),
          { maxLength: 200 },
        ),
        (steps) => {
          const admission = new Admission(options);
          let now = 0;
          let asked = 0;
          const told: number[] = [];
          let working = 0;
          let aside = 0;
          for (const { what, after } of steps) {
            now += after;
            if (what === 'ask') {
              const me = asked++;
              admission.ask(
                {
                  go: () => {
                    told.push(me);
                    working++;
                  },
                  refuse: () => told.push(me),
                },
                now,
              );
            } else if (what === 'leave' && working > 0) {
              working--;
              admission.leave(now);
            } else if (what === 'leave' && aside > 0) {
              aside--;
              admission.leaveAside(now);
            } else if (what === 'aside' && working > 0) {
              // It may let the next in at once, so what we count is set before.
              working--;
              aside++;
              if (!admission.stepAside(now)) {
                working++;
                aside--;
              }
            } else if (what === 'serve') admission.serve(now);
            else if (what === 'press') admission.adjust(true, now);
            else if (what === 'ease') admission.adjust(false, now);
            const state = admission.state();
            expect(state.working + state.aside).toBeLessThanOrEqual(options.most);
            expect(state).toMatchObject({ working, aside });
            expect(told.length + state.waiting).toBe(asked);
            expect(new Set(told).size).toBe(told.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
