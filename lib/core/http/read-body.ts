import { refusal } from "@/lib/core/refusals/errors";

export type BodyLimits = {
  mostBytes: number;
  /** From now to the last byte. */
  milliseconds?: number;
};

/** Enough for 64 KiB on a line of 100 kbit/s. */
const usualMilliseconds = 15_000;

/**
 * The body of a request, as long as it is small and comes in time. A larger one is refused when its length says so, or as soon as it has become too
 * large; no more of it than allowed is ever held.
 */
export async function readBody(
  request: Request,
  { mostBytes, milliseconds = usualMilliseconds }: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length")) > mostBytes)
    throw tooLarge(mostBytes);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const late = AbortSignal.timeout(milliseconds);
  // Ends the read that waits.
  const end = () => void reader.cancel().catch(() => undefined);
  late.addEventListener("abort", end);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (late.aborted) throw refusal("too-slow");
      if (done) return new Uint8Array(Buffer.concat(chunks, size));
      size += value.length;
      if (size > mostBytes) throw tooLarge(mostBytes);
      chunks.push(value);
    }
  } finally {
    late.removeEventListener("abort", end);
  }
}

function tooLarge(mostBytes: number) {
  return refusal("body-too-large", { kilobytes: Math.ceil(mostBytes / 1024) });
}
