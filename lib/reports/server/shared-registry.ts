import { randomUUID } from "node:crypto";
import type { NamedArea } from "@/lib/core/domain/name-against-code";
import {
  buildRegistry,
  type Registry,
  type RegistryEntry,
} from "@/lib/registry/domain/match-report";

/** Areas by whose names and codes the places in files are found. */
export type Places = Record<
  "villages" | "subdistricts" | "regencies",
  readonly NamedArea[]
>;

/** A registry on its way to other threads. It is in memory that they share, and under a mark by which a thread knows it again. */
export type SharedRegistry = { mark: string; text: SharedArrayBuffer };

/** A registry ready for looking up rows, without what people decided about single names. */
export type OpenedRegistry = {
  registry: Registry;
  regencies: readonly NamedArea[];
};

/** Makes a registry ready to be shared; `entries` is the JSON text of its entries. */
export function shareRegistry(entries: string, places: Places): SharedRegistry {
  const bytes = Buffer.from(
    `{"entries":${entries},"places":${JSON.stringify(places)}}`,
  );
  const text = new SharedArrayBuffer(bytes.length);
  new Uint8Array(text).set(bytes);
  return { mark: randomUUID(), text };
}

/** The one that this thread read its last file against: most files come for the same area, and no registry changes from one to the next. */
let last: { mark: string; opened: OpenedRegistry } | null = null;

/** The registry behind what another thread has shared. */
export function openRegistry({ mark, text }: SharedRegistry): OpenedRegistry {
  if (last?.mark !== mark) last = { mark, opened: open(text) };
  return last.opened;
}

function open(text: SharedArrayBuffer): OpenedRegistry {
  const { entries, places } = JSON.parse(Buffer.from(text).toString()) as {
    entries: RegistryEntry[];
    places: Places;
  };
  return {
    registry: buildRegistry(entries, places, new Map()),
    regencies: places.regencies,
  };
}
