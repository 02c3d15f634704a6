import path from "node:path";
import { renderUnicodeCompact } from "uqr";
import { isProvinceGiven, startedIn, type Env } from "@/lib/core/product/env";
import { markOf } from "@/lib/packs/domain/pack-names";
import { addressesInHall } from "./hall";
import { keepPack, readPack, type OpenedPack } from "./open-pack";
import type { Presenter } from "./presenter";

/** A laptop that is started with a pack: a small installation of its own, beside whatever else is on that machine. */
export async function openLaptop(
  file: string,
  env: Env,
): Promise<{ env: Env; pack: OpenedPack }> {
  const found = path.resolve(startedIn(), file);
  const pack = await readPack(found, {
    dataDir: env.dataDir,
    province: isProvinceGiven() ? env.province : undefined,
  });
  await keepPack(found, pack);
  const { port, production, trustedProxies, publicUrl } = env;
  return {
    pack,
    env: {
      port,
      production,
      trustedProxies,
      dataDir: pack.dataDir,
      province: pack.content.pack.province,
      ...(publicUrl !== undefined && { publicUrl }),
    },
  };
}

/** Where phones in the hall find the laptop: the address that is set, else that of this machine in the hall's network, else itself. */
export function hallAddress(
  { publicUrl }: Pick<Env, "publicUrl">,
  port: number,
): { address: string; others: string[] } {
  const [first, ...others] = addressesInHall(port);
  const address = publicUrl ?? first ?? `http://localhost:${String(port)}`;
  return { address, others: publicUrl === undefined ? others : [] };
}

/** What the presenter reads when the laptop is ready: where the meeting is, how to sign in, and what phones scan. */
export function hallLines(
  { content: { pack } }: OpenedPack,
  { email, password }: Presenter,
  { address, others }: { address: string; others: readonly string[] },
): string[] {
  return [
    `Laptop rapat ${markOf(pack.id)}, tanpa sambungan ke provinsi / The meeting's laptop, without a line to the province`,
    `  Buka / Open:  ${address}/rapat/${pack.meeting}`,
    `  Surel / Email:  ${email}`,
    `  Kata sandi / Password:  ${password}`,
    ...others.map((other) => `  Alamat lain / Other address:  ${other}`),
    `  Ponsel di ruangan / Phones in the hall:  ${address}/ikuti`,
    renderUnicodeCompact(`${address}/ikuti`),
  ];
}
