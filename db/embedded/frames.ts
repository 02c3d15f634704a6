/** What a client sends: an untyped packet while it introduces itself, typed messages afterwards. */
export type Frame =
  | { kind: "opening"; code: number }
  | { kind: "message"; type: string; bytes: Buffer };

export type Message = Extract<Frame, { kind: "message" }>;

export const openingCodes = {
  session: 196_608,
  cancel: 80_877_102,
  encryption: new Set([80_877_103, 80_877_104]),
} as const;

/** PostgreSQL has no longer messages. A longer one comes from a client that is broken or speaks something else. */
const longestFrame = 1024 ** 3;

/**
 * Cuts what a client sends into frames; a chunk may end anywhere. Throws when a frame has a length that no message can have.
 * Chunks are joined only when a frame is complete, so a statement of many megabytes is copied once and not once for each chunk.
 */
export function createFrameReader(): (chunk: Buffer) => Frame[] {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = 0;
  let isOpen = false;

  return (chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return [];
    const frames: Frame[] = [];
    const buffer = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    let offset = 0;
    for (;;) {
      const size = frameSize(buffer, offset, isOpen);
      wanted = size;
      if (offset + size > buffer.length) break;
      const frame = readFrame(buffer.subarray(offset, offset + size), isOpen);
      if (frame.kind === "opening")
        isOpen ||= frame.code === openingCodes.session;
      frames.push(frame);
      offset += size;
    }
    chunks = offset < buffer.length ? [buffer.subarray(offset)] : [];
    held = buffer.length - offset;
    return frames;
  };
}

/** The size of the frame at an offset. While its length has not come yet: the least it can be. */
function frameSize(buffer: Buffer, offset: number, isOpen: boolean): number {
  const typeLength = isOpen ? 1 : 0;
  const least = isOpen ? 5 : 8;
  if (buffer.length < offset + least) return least;
  const size = typeLength + buffer.readInt32BE(offset + typeLength);
  if (size < least || size > longestFrame) {
    throw new Error(`A message of ${size} bytes is not PostgreSQL's protocol`);
  }
  return size;
}

function readFrame(bytes: Buffer, isOpen: boolean): Frame {
  if (!isOpen) return { kind: "opening", code: bytes.readInt32BE(4) };
  return { kind: "message", type: String.fromCharCode(bytes[0] ?? 0), bytes };
}
