import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late the event loop is. */
export interface EventLoop {
  /** The latest a timer was since this was last asked, in milliseconds. */
  worstMs(): number;
  /** Distribution of the delay since this was last asked, in seconds. */
  delay(): { p50: number; p99: number; max: number };
  stop(): void;
}

/** How often the delay is looked at, in milliseconds. */
const SAMPLE_MS = 20;

/** Watches the event loop of this thread. */
export function watchEventLoop(): EventLoop {
  const histogram = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  histogram.enable();
  // Beside the histogram, which is emptied when the metrics are fetched: overload is judged every tenth of a second.
  let expected = performance.now() + SAMPLE_MS;
  let worst = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - expected);
    expected = now + SAMPLE_MS;
  }, SAMPLE_MS);
  timer.unref();
  // The histogram counts the time between two looks, the look's own interval included.
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - SAMPLE_MS / 1_000);
  return {
    worstMs() {
      // A loop that is stuck right now has not run the timer yet.
      const late = Math.max(worst, performance.now() - expected);
      worst = 0;
      return Math.max(0, late);
    },
    delay() {
      const seen = {
        p50: seconds(histogram.percentile(50)),
        p99: seconds(histogram.percentile(99)),
        max: seconds(histogram.max),
      };
      histogram.reset();
      return seen;
    },
    stop() {
      histogram.disable();
      clearInterval(timer);
    },
  };
}
