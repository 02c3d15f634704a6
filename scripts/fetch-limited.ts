const fiveMinutes = 300_000;

/** Fetches a file over http or https, at most `mostBytes` of it and within five minutes; throws with a reason a person can read. */
export async function fetchLimited(
  address: string,
  mostBytes: number,
): Promise<Uint8Array> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(fiveMinutes),
  });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return Buffer.concat(chunks);
    length += value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      const most = Math.round(mostBytes / 1024 / 1024);
      throw new Error(`${address}: > ${most} MiB`);
    }
    chunks.push(value);
  }
}
