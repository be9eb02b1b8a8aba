import { describe, expect, it } from 'vitest';
import { addEntry, faultyEntry, formatDraft, formatEntry, parseDraft, serverFault } from './draft.ts';

const known = new Set(['leaf', 'roast']);
const faults = (text: string) => parseDraft(text, known).map((item) => item.fault);

describe('a draft in the address', () => {
  it('is read as firms, capacities and segments', () => {
    expect(parseDraft('jiejie,utac@0.4,kq~leaf+roast@0.25,~leaf', known).map((item) => item.entry)).toEqual([
      { enterprise: 'jiejie', segments: [], capacity: null },
      { enterprise: 'utac', segments: [], capacity: 0.4 },
      { enterprise: 'kq', segments: ['leaf', 'roast'], capacity: 0.25 },
      { enterprise: null, segments: ['leaf'], capacity: null },
    ]);
  });

  it('is written as it was read', () => {
    const text = 'jiejie,utac@0.4,kq~leaf+roast@0.25,~leaf';
    const entries = parseDraft(text, known).flatMap(({ entry }) => entry ?? []);
    expect(formatDraft(entries.map(formatEntry))).toBe(text);
    expect(formatDraft([])).toBeUndefined();
  });

  it('takes the space that a typed + becomes', () => {
    expect(parseDraft('~leaf roast', known)[0]?.entry?.segments).toEqual(['leaf', 'roast']);
  });

  it('keeps the good entries beside the bad ones, each with its own fault', () => {
    expect(faults('a,A!,b@7,b~moon,a,c')).toEqual([null, 'unreadable', 'capacity', 'segment', 'duplicate', null]);
    expect(faults('@0.4')).toEqual(['unreadable']);
    expect(faults('a@0')).toEqual(['capacity']);
  });

  it('holds as many firms as the API takes', () => {
    const text = Array.from({ length: 51 }, (_, index) => `firm-${index}`).join(',');
    expect(
      faults(text)
        .map((fault, index) => [index, fault])
        .filter(([, fault]) => fault !== null),
    ).toEqual([[50, 'tooMany']]);
  });

  it('judges no segment before the chain is known', () => {
    expect(parseDraft('~moon', null)[0]?.fault).toBeNull();
  });

  it('takes a firm once and imagined firms as often as asked', () => {
    const firm = { enterprise: 'a', segments: [], capacity: null };
    const imagined = { enterprise: null, segments: ['leaf'], capacity: null };
    expect(addEntry(['a@0.4'], firm)).toEqual(['a@0.4']);
    expect(addEntry(['~leaf'], imagined)).toEqual(['~leaf', '~leaf']);
  });
});

describe('a refusal of the server', () => {
  it('names its entry and its kind', () => {
    expect(faultyEntry('add[3].enterprise: "x" is in this park already')).toBe(3);
    expect(faultyEntry('park: no such park')).toBeNull();
    expect(serverFault('add[3].enterprise: "x" is in this park already')).toBe('here');
    expect(serverFault('add[0].enterprise: "x" is not known to work in this chain; name the segments')).toBe(
      'noSegment',
    );
    expect(serverFault('add[0].enterprise: no such enterprise in the graph')).toBe('unknownFirm');
    expect(serverFault('add[0]: something else')).toBe('refused');
  });
});
