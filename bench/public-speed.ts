import { indicators } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { durations, median, timed, type Figure } from "./figures";

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** How long a stranger waits for values, against somebody who has signed in and asks the same in turn: the first time, and again. */
export async function publicSpeed(
  ask: Ask,
  areas: readonly AreaCode[],
  month: Month,
): Promise<Figure[]> {
  const wanted = areas
    .filter((area) => levelOf(area) === "regency")
    .flatMap((area) =>
      indicators.map(
        ({ id }) =>
          `/values?area=${area}&level=subdistrict&month=${month}&indicator=${id}`,
      ),
    );
  const round = async () => {
    const times: Record<"public" | "oversight", number[]> = {
      public: [],
      oversight: [],
    };
    for (const path of wanted) {
      times.public.push(await timed(async () => (await ask(path)).text()));
      const headers = { "x-actor": "admin" };
      times.oversight.push(
        await timed(async () => (await ask(path, { headers })).text()),
      );
    }
    return [median(times.public), median(times.oversight)] as const;
  };
  const asked = String(wanted.length);
  return [
    durations(
      `values to the public never asked before, against an overseer's (${asked})`,
      ...(await round()),
    ),
    durations(
      `values to the public from memory, against an overseer's (${asked})`,
      ...(await round()),
    ),
  ];
}
