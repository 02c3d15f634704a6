import { describe, expect, it } from "vitest";
import { readJsonBody } from "./json-body";
import { readBody } from "./read-body";

const json = "application/json";

/** A request whose body comes as slowly as the test wants; it never ends by itself. */
function trickle(piece: string, everyMs: number): Request {
  let timer: ReturnType<typeof setInterval>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      timer = setInterval(() => {
        controller.enqueue(Buffer.from(piece));
      }, everyMs);
    },
    cancel: () => {
      clearInterval(timer);
    },
  });
  return new Request("http://x/", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": json },
  } as RequestInit);
}

const sent = (body: string, type = json) =>
  new Request("http://x/", {
    method: "POST",
    body,
    headers: { "content-type": type },
  });
const limits = { mostBytes: 1_000 };

describe("a body of JSON", () => {
  it("arrives as it was sent, headers and all", async () => {
    const read = await readJsonBody(
      sent('{"a":"Désa 😀"}', 'Application/JSON; charset="UTF-8"'),
      limits,
    );
    expect(await read.json()).toEqual({ a: "Désa 😀" });
    expect(read.headers.get("content-type")).toMatch(/json/i);
  });

  it("may be missing", async () => {
    const request = new Request("http://x/", { method: "POST" });
    expect(await readJsonBody(request, limits)).toBe(request);
  });

  it("is refused as soon as it is too large, though it never ends", async () => {
    const refused = expect(readJsonBody(trickle("[[[[[[[[[[", 1), limits));
    await refused.rejects.toMatchObject({
      code: "body-too-large",
      status: 413,
    });
  });

  it("is refused once its time is over, though it still comes", async () => {
    const slow = trickle("[", 5);
    const refused = expect(readBody(slow, { ...limits, milliseconds: 60 }));
    await refused.rejects.toMatchObject({ code: "too-slow", status: 408 });
  });

  it("that is late may stand still as well", async () => {
    const still = trickle("[", 60_000);
    const refused = expect(readBody(still, { ...limits, milliseconds: 60 }));
    await refused.rejects.toMatchObject({ code: "too-slow", status: 408 });
  });
});
