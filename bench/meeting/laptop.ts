import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { plain, timed, type Figure } from "../figures";
import { withDemo, withServer, type DemoServer } from "./demo-server";

/** A meeting of Jambi as one file for a laptop: its size, how long it takes to make, and from `npm start -- --pack` to the first answer. */
export function measureLaptop(): Promise<Figure[]> {
  return withDemo(async (demo) => {
    const meeting = await demoMeeting(demo);
    let pack = new Uint8Array();
    const made = await timed(async () => {
      pack = await read(demo, `/meetings/${meeting}/pack`);
    });
    const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));
    const file = path.join(folder, "rapat.pantau");
    writeFileSync(file, pack);
    let ready = 0;
    const began = performance.now();
    await withServer(["--pack", file], async () => {
      ready = performance.now() - began;
    });
    rmSync(folder, { recursive: true, force: true });
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    return [
      plain(
        "a meeting of Jambi as a file for a laptop, made",
        `${seconds(made)} · ${(pack.length / 1_000_000).toFixed(2)} MB`,
      ),
      plain("a laptop started with it the first time", seconds(ready)),
    ];
  });
}

async function read(
  { url, headers }: DemoServer,
  of: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await fetch(`${url}/api/v1${of}`, { headers });
  if (!reply.ok) throw new Error(`${of}: ${String(reply.status)}`);
  return new Uint8Array(await reply.arrayBuffer());
}

async function demoMeeting(demo: DemoServer): Promise<string> {
  const text = new TextDecoder().decode(await read(demo, "/meetings"));
  const { meetings } = JSON.parse(text) as { meetings: { id: string }[] };
  const [first] = meetings;
  if (first === undefined) throw new Error("The demo has no meeting");
  return first.id;
}
