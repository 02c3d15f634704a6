import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/db/client";
import type { Actor } from "@/lib/core/access/actor";
import { openLog } from "@/lib/core/product/log";
import { enterHall } from "@/lib/packs/server/hall";
import { keepPack, preparePack, readPack } from "@/lib/packs/server/open-pack";
import { createApi } from "@/lib/product/api";
import { openProduct } from "@/lib/product/open-product";

/** A laptop in this process that was started with a pack, with its presenter signed in and with somebody who is not. */
export async function openLaptop(bytes: Uint8Array, now: () => Date) {
  const folder = await mkdtemp(path.join(tmpdir(), "pantau-laptop-"));
  const file = path.join(folder, "rapat.pantau");
  await writeFile(file, bytes);
  const pack = await readPack(file, { dataDir: folder, province: undefined });
  await keepPack(file, pack);
  const { dataDir } = pack;
  const database = await openDatabase({
    dataDir,
    mode: "own",
    isDurable: false,
  });
  const presenter = await preparePack(database, pack);
  const who = pack.content.pack.presenter;
  const actor: Actor = {
    kind: "user",
    ...who,
    email: presenter.email,
    role: "planner",
    areas: [],
  };
  const opened = await openProduct({
    database,
    dataDir,
    province: pack.content.pack.province,
    version: "test",
    log: openLog("silent"),
    actorOf: (headers) =>
      Promise.resolve(
        headers.get("x-actor") === "stranger" ? { kind: "anonymous" } : actor,
      ),
    authHandler: () => Promise.resolve(new Response(null, { status: 404 })),
    now,
  });
  enterHall(opened.product, pack.content, "http://192.168.1.5:3000");
  const api = createApi(opened.product);
  const ask = (url: string, init: RequestInit = {}) =>
    Promise.resolve(api.request(`/api/v1${url}`, init));
  return {
    pack,
    database,
    product: opened.product,
    presenter,
    ask,
    /** What is answered, of whatever kind. */
    get: async (url: string) => {
      const response = await ask(url);
      const body = (await response.json()) as Record<string, unknown>;
      return { status: response.status, body };
    },
    post: async (url: string, sent: unknown) => {
      const response = await ask(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(sent),
      });
      const body = (await response.json()) as Record<string, unknown>;
      return { status: response.status, body };
    },
    close: async () => {
      await opened.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
