/** An id that nobody else has: 32 hexadecimal digits. Not crypto.randomUUID, which plain HTTP in an office network lacks. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

/** The same as a UUID (version 4), for what the API takes under an id that the browser has made: sent twice, it is stored once. */
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
