import { randomId } from "@/lib/core/client/random-id";

/** A random UUID (version 4), also where a page over plain HTTP lacks crypto.randomUUID. */
export function newUuid(): string {
  const hex = randomId();
  const variant = "89ab"[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? "8";
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
