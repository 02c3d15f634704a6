import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openDatabase } from "@/db/client";
import { signInGuard } from "@/lib/accounts/server/sign-in-guard";
import { plain, timed, type Figure } from "./figures";
import type { Ground } from "./ground";

const count = 100_000;
const abreast = 16;

/** What failed sign-ins cost the process that counts them: each from a network and for an account that nobody has seen, and then from one that is blocked. */
export async function measureSignIns(ground: Ground): Promise<Figure[]> {
  const database = await openDatabase({
    databaseUrl: ground.databaseUrl,
    dataDir: "",
    mode: "attach",
  });
  const guard = signInGuard(database);
  const from = (network: (nth: number) => string) => async (nth: number) => {
    const email = `${String(nth)}@guess.test`;
    await guard.take({ address: network(nth), email, device: null });
  };
  const everywhere = from((nth) => `2001:db8:${nth.toString(16)}::1`);
  const blocked = from(() => "203.0.113.9");
  await inTurns(1_000, everywhere);
  const before = heapAfterCollection();
  const first = await timed(() => inTurns(count, everywhere));
  const grown = heapAfterCollection() - before;
  const second = await timed(() => inTurns(10_000, blocked));
  const [stored] = await ground.sql<{ rows: number; size: string }[]>`
    select count(*)::int as rows, pg_size_pretty(pg_total_relation_size('sign_in_attempts')) as size from sign_in_attempts`;
  await database.close();
  return [
    plain(
      "memory after 100,000 failed sign-ins from as many networks",
      `${(grown / 2 ** 20).toFixed(1)} MiB more`,
    ),
    plain("each of them, counted", `${(first / count).toFixed(2)} ms`),
    plain(
      "each from an address that is blocked",
      `${(second / 10_000).toFixed(2)} ms`,
    ),
    plain(
      "stored for at most two hours",
      `${String(stored?.rows)} rows, ${String(stored?.size)}`,
    ),
  ];
}

async function inTurns(
  times: number,
  work: (nth: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: abreast }, worker));
}

function heapAfterCollection(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
