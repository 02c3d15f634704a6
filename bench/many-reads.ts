import { indicators } from "@/lib/core/catalogue/indicators";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { readMeanwhile, residentOf } from "./disturbance";
import { durations, plain, type Figure } from "./figures";
import type { Ground } from "./ground";

const wanted = 100_000;
const connections = 8;
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** What the server holds after a stranger has asked 100,000 questions, none twice; and how long others wait meanwhile. */
export async function measureManyReads(ground: Ground): Promise<Figure[]> {
  const pid = ground.server.pid ?? 0;
  const addresses = await publicAddresses(ground);
  const headers = { authorization: `Bearer ${ground.key}` };
  const calm = await readMeanwhile(
    ground.url,
    headers,
    new Promise((resolve) => setTimeout(resolve, 3_000)),
  );
  const before = residentOf(pid);
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, residentOf(pid));
  }, 250);
  const asking = askAll(ground.url, addresses);
  const disturbed = await readMeanwhile(ground.url, headers, asking);
  const refused = await asking;
  clearInterval(watching);
  if (refused > 0) throw new Error(`${String(refused)} were refused`);
  return [
    plain(
      "memory of the server before, after and at most during 100,000 public reads, no two alike",
      [before, residentOf(pid), most].map(mebibytes).join(" · "),
    ),
    durations(
      "others' reads meanwhile, p99 (floor: without them)",
      disturbed.p99,
      calm.p99,
    ),
  ];
}

/** A third are maps and two thirds trends of all lengths, of every area that the public sees. */
async function publicAddresses({ sql }: Ground): Promise<string[]> {
  const areas = await sql<{ code: string }[]>`
    select code from areas where level in ('province', 'regency', 'subdistrict') order by code`;
  const last = "2026-10" as Month;
  const addresses: string[] = [];
  for (let back = 0; addresses.length < wanted; back += 1) {
    const month = addMonths(last, -back);
    for (const { code } of areas)
      for (const { id } of indicators) {
        const share = (addresses.length * 7) % 3;
        if (share === 0 && code.length < "15.01.01".length)
          addresses.push(`values?area=${code}&month=${month}&indicator=${id}`);
        else
          addresses.push(
            `series?area=${code}&indicator=${id}&from=${month}&to=${last}`,
          );
      }
  }
  return addresses.slice(0, wanted);
}

/** How many were refused for another reason than that the public does not see them. */
async function askAll(url: string, addresses: string[]): Promise<number> {
  let next = 0;
  let refused = 0;
  const ask = async () => {
    for (let address = addresses[next]; address !== undefined;) {
      next += 1;
      const reply = await fetch(`${url}/api/v1/${address}`);
      await reply.arrayBuffer();
      if (!reply.ok && reply.status !== 403) refused += 1;
      address = addresses[next];
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  return refused;
}
