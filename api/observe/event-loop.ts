import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** How busy and how late the event loop of this thread is. */
export interface EventLoop {
  /** Share of the time since this was last asked in which there was something to do, 0 to 1. */
  busy(): number;
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
  let before = performance.eventLoopUtilization();
  // The histogram counts the time between two looks, the look's own interval included.
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - SAMPLE_MS / 1_000);
  return {
    busy() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
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
    stop: () => {
      histogram.disable();
    },
  };
}
