export type TestCounts = { passed: number; failed: number; skipped: number };

export type CommandOutcome = {
  ok: boolean;
  /** What was printed. It is shown if the stage failed. */
  output: string;
  tests?: TestCounts;
};

export type Stage = {
  name: string;
  /** How many cores it keeps busy. If it wants more than there are, it gets all of them. */
  cores: number;
  after?: readonly string[];
  run: (signal: AbortSignal) => Promise<CommandOutcome>;
};

export type StageResult = CommandOutcome & { name: string; seconds: number };

export type StageRun = {
  cores: number;
  /** It is aborted by a signal from outside, or by the first stage that fails. */
  stop: AbortController;
  onEnd: (result: StageResult) => void;
};

async function runOne(stage: Stage, signal: AbortSignal): Promise<StageResult> {
  const began = performance.now();
  const outcome = await stage
    .run(signal)
    .catch((error: unknown): CommandOutcome => ({
      ok: false,
      output:
        error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
  const seconds = (performance.now() - began) / 1000;
  return { ...outcome, name: stage.name, seconds };
}

/**
 * Runs stages at the same time as long as cores are free, each after the stages it names. The first failure stops the others. Stages that were
 * stopped or never began are not in the results.
 */
export async function runStages(
  stages: readonly Stage[],
  { cores, stop, onEnd }: StageRun,
): Promise<StageResult[]> {
  const waiting = [...stages];
  const running = new Map<string, Promise<StageResult>>();
  const results: StageResult[] = [];
  let free = cores;
  const width = (stage: Stage) => Math.min(stage.cores, cores);
  const ended = (name: string) =>
    results.some((result) => result.name === name);
  const canStart = (stage: Stage) =>
    width(stage) <= free && (stage.after ?? []).every(ended);

  const startAll = () => {
    let next = waiting.findIndex(canStart);
    while (next >= 0 && !stop.signal.aborted) {
      for (const stage of waiting.splice(next, 1)) {
        free -= width(stage);
        running.set(stage.name, runOne(stage, stop.signal));
      }
      next = waiting.findIndex(canStart);
    }
  };

  startAll();
  while (running.size > 0) {
    const result = await Promise.race(running.values());
    running.delete(result.name);
    free += stages
      .filter((s) => s.name === result.name)
      .reduce((sum, s) => sum + width(s), 0);
    if (stop.signal.aborted) continue;
    results.push(result);
    onEnd(result);
    if (!result.ok) stop.abort();
    startAll();
  }
  return results;
}
