import { firstStage, laterOf, type Stage } from "@/lib/meetings/domain/stage";

/** What windows of one browser say to each other: a new one asks, all others answer with what they hold. */
type Message = { kind: "ask" } | { kind: "stage"; stage: Stage };

export type StageChannel = {
  /** What was held when a window of this browser was open last; the first slide if none was, or it was too long ago. */
  begin: (slides: readonly string[], now: number) => Stage;
  tell: (stage: Stage) => void;
  close: () => void;
};

/** What was shown half a day ago belongs to another meeting. */
const keptMs = 12 * 3_600_000;

/** Joins the windows that present a meeting in this browser. `onStage` hears of every state that another window holds. */
export function openStageChannel(
  meeting: string,
  { held, onStage }: { held: () => Stage; onStage: (stage: Stage) => void },
): StageChannel {
  const name = `stage-${meeting}`;
  const line = new BroadcastChannel(name);
  line.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "ask") post(line, { kind: "stage", stage: held() });
    else onStage(data.stage);
  };
  post(line, { kind: "ask" });
  return {
    begin: (slides, now) => {
      const first = firstStage(slides);
      const kept = readKept(name, now);
      return kept === null ? first : laterOf(kept, first);
    },
    tell: (stage) => {
      keep(name, stage);
      post(line, { kind: "stage", stage });
    },
    close: () => line.close(),
  };
}

function post(line: BroadcastChannel, message: Message): void {
  line.postMessage(message);
}

function keep(name: string, stage: Stage): void {
  try {
    localStorage.setItem(name, JSON.stringify(stage));
  } catch {
    // A browser that keeps nothing begins anew after it was closed; presenting goes on.
  }
}

/** Written by this product alone; whatever else stands there is as good as nothing. */
function readKept(name: string, now: number): Stage | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "null") as Stage;
    const { shownAt, turn } = kept;
    const isFresh = shownAt !== null && now - shownAt < keptMs;
    return isFresh && Number.isInteger(turn)
      ? { ...firstStage([]), ...kept }
      : null;
  } catch {
    return null;
  }
}
