import { createHash, randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { posyanduIdsOf, type Regency } from "./kill-province";

/** What a sender was promised: a 201 and what it said. */
export type Promised = {
  id: string;
  key: string;
  sequence: number;
  sha256: string;
  accepted: number;
  refused: number;
};

export type Sender = {
  readonly promised: readonly Promised[];
  readonly isUnderWay: boolean;
  /** Why it gave up, if it did. */
  readonly failure: unknown;
  /** Ends after the current file, which is sent until it is answered. */
  stop: () => Promise<void>;
};

const months = ["2026-07", "2026-08", "2026-09"] as const;
/** Longer than a start takes on a busy machine. A request that hangs is a failure, too. */
const patienceMs = 180_000;

/** An operator who sends one file after the other. Like a good client, it repeats each file with the same idempotency key until it is answered. */
export function startSender(regency: Regency, urlOf: () => string): Sender {
  const promised: Promised[] = [];
  let isStopping = false;
  let isUnderWay = false;
  const work = async () => {
    while (!isStopping) {
      const file = inventFile(regency);
      const key = randomUUID();
      isUnderWay = true;
      promised.push(await sendUntilAnswered(regency, urlOf, key, file));
      isUnderWay = false;
    }
  };
  const working = work();
  let failure: unknown;
  working.catch((error: unknown) => {
    failure = error;
  });
  return {
    promised,
    get isUnderWay() {
      return isUnderWay;
    },
    get failure() {
      return failure;
    },
    stop: async () => {
      isStopping = true;
      await working;
    },
  };
}

/** A month of some posyandu of a regency with random counts, one row of them wrong. */
function inventFile(regency: Regency): string {
  const month = months[randomInt(months.length)] ?? months[0];
  const rows = posyanduIdsOf(regency)
    .filter(() => randomInt(3) > 0)
    .map(({ id }) => {
      const s = randomInt(20, 9_000);
      return `${id},${month},${String(s)},${String(randomInt(s))}`;
    });
  const headings = "posyandu_id,month,s_target,d_weighed";
  const last = `pos-${regency}-1`;
  const valid = rows.filter((row) => !row.startsWith(`${last},`));
  return [headings, ...valid, `${last},${month},banyak,1`].join("\n");
}

async function sendUntilAnswered(
  regency: Regency,
  urlOf: () => string,
  key: string,
  file: string,
): Promise<Promised> {
  for (;;) {
    const answer = await send(regency, urlOf(), key, file);
    if (answer !== null) return { ...answer, key, sha256: sha256Of(file) };
    await sleep(100);
  }
}

/** Null if no answer came, or one that says to try again. Every other answer than "accepted" is a failure. */
async function send(
  regency: Regency,
  url: string,
  key: string,
  file: string,
): Promise<Omit<Promised, "key" | "sha256"> | null> {
  const form = new FormData();
  form.set("file", new File([file], "laporan.csv"));
  // The counts are made up, so that they fall and vanish at random; the sender says yes to it.
  form.set("confirm", "counts-fall,counts-emptied,same-as-last-month");
  const response = await fetch(`${url}/api/v1/submissions?acceptValid=true`, {
    method: "POST",
    body: form,
    headers: { "x-regency": regency, "idempotency-key": key },
    signal: AbortSignal.timeout(patienceMs),
  }).catch(lostConnection);
  if (response === null || response.status === 503) {
    await response?.body?.cancel();
    return null;
  }
  const text = await response.text().catch(lostConnection);
  if (text === null) return null;
  if (response.status !== 201)
    throw new Error(`Answered ${String(response.status)}: ${text}`);
  const { id, sequence, rows } = JSON.parse(text) as {
    id: string;
    sequence: number;
    rows: { valid: number; refused: number };
  };
  return { id, sequence, accepted: rows.valid, refused: rows.refused };
}

/** Null for an error that a killed server causes. A server that never answers is a failure and throws. */
function lostConnection(error: unknown): null {
  if (error instanceof Error && error.name === "TimeoutError")
    throw new Error("A request was never answered", { cause: error });
  return null;
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
