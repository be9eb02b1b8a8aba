/** Refusals of one credential that are kept each by itself within an hour. */
const KEPT_AN_HOUR = 1_000;
const HOUR_MS = 3_600_000;
/** Credentials that are remembered; who was refused longest ago is forgotten first. */
const REMEMBERED = 10_000;

/** Decides which refusals are kept, so that nobody fills the database by asking for what is refused. */
export interface RefusalLimit {
  /**
   * @param nowMs moment of the refusal
   * @returns null where it is only counted; else how many were only counted since the last one kept
   */
  take(credential: string, nowMs: number): number | null;
}

/** @param perHour refusals kept for each credential; a credential pays for every request, but keeps being refused */
export function limitRefusals(perHour = KEPT_AN_HOUR): RefusalLimit {
  const seen = new Map<string, { since: number; kept: number; counted: number }>();
  return {
    take(credential, nowMs) {
      const before = seen.get(credential);
      // Taken out and put in again, so that the first of the map is the one refused longest ago.
      seen.delete(credential);
      const known =
        before === undefined || nowMs - before.since >= HOUR_MS
          ? { since: nowMs, kept: 0, counted: before?.counted ?? 0 }
          : before;
      seen.set(credential, known);
      const [oldest] = seen.size > REMEMBERED ? seen.keys() : [];
      if (oldest !== undefined) seen.delete(oldest);
      if (known.kept >= perHour) {
        known.counted++;
        return null;
      }
      const counted = known.counted;
      known.kept++;
      known.counted = 0;
      return counted;
    },
  };
}
