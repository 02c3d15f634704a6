import { readMeanwhile, residentOf } from "./disturbance";
import { durations, plain, type Figure } from "./figures";
import type { Ground } from "./ground";

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);

/** A TopoJSON that names one arc of a thousand points a million times: two megabytes that would become a thousand million points. */
function hostileFile(): string {
  const arc = Array.from({ length: 1_000 }, (_, at) => [103 + at / 1e5, -1]);
  const named = Array.from({ length: 1_000_000 }, () => 0);
  const kab = { type: "Polygon", arcs: [named] };
  return JSON.stringify({ type: "Topology", objects: { kab }, arcs: [arc] });
}

/** How long others wait, and what server and database take, while such a file is sent five times. */
export async function measureHostileFile(
  ground: Pick<Ground, "url" | "key"> & { pids: Record<string, number> },
): Promise<Figure[]> {
  const { url, key, pids } = ground;
  const headers = { authorization: `Bearer ${key}` };
  const calm = await readMeanwhile(
    url,
    headers,
    new Promise((resolve) => setTimeout(resolve, 3_000)),
  );
  const names = Object.keys(pids);
  const held = () => names.map((name) => residentOf(pids[name] ?? 0));
  const before = held();
  let most = before;
  const watching = setInterval(() => {
    most = held().map((bytes, index) => Math.max(bytes, most[index] ?? 0));
  }, 20);
  const sending = sendAll(url, headers);
  const disturbed = await readMeanwhile(url, headers, sending);
  await sending;
  clearInterval(watching);
  return [
    durations(
      "others' reads during a boundary file that names one arc a million times, p50 (floor: without it)",
      disturbed.p50,
      calm.p50,
    ),
    durations("the same, p99", disturbed.p99, calm.p99),
    ...names.map((name, index) =>
      plain(
        `memory of the ${name} before it, and at most during it`,
        `${mebibytes(before[index] ?? 0)} · ${mebibytes(most[index] ?? 0)} MiB`,
      ),
    ),
  ];
}

async function sendAll(
  url: string,
  headers: Record<string, string>,
): Promise<void> {
  const file = new Blob([hostileFile()]);
  for (let turn = 0; turn < 5; turn += 1) {
    const form = new FormData();
    form.append("file", file, "batas.topojson");
    const reply = await fetch(`${url}/api/v1/boundaries`, {
      method: "POST",
      headers,
      body: form,
    });
    const said = await reply.text();
    if (reply.status !== 422 || !said.includes("too-large"))
      throw new Error(`${String(reply.status)} ${said.slice(0, 300)}`);
  }
}
