import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveUpload } from "./receive-upload";
import { FileRefusal } from "./refusal";

const dataDir = mkdtempSync(path.join(tmpdir(), "upload-"));
const temporary = path.join(dataDir, "tmp");
const left = () => (existsSync(temporary) ? readdirSync(temporary) : []);
const mebibyte = 1024 * 1024;

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

describe("over a real connection", { timeout: 30_000 }, () => {
  let server: Server;
  const outcomes: string[] = [];

  beforeAll(async () => {
    const answer = async (request: Request): Promise<Response> => {
      try {
        const upload = await receiveUpload(request, {
          dataDir,
          maxBytes: mebibyte,
        });
        await upload.dispose();
        outcomes.push("taken");
        return Response.json({ bytes: upload.bytes });
      } catch (error) {
        const code = error instanceof FileRefusal ? error.code : String(error);
        outcomes.push(code);
        return Response.json({ code }, { status: 413 });
      }
    };
    const listener = getRequestListener(answer, {
      overrideGlobalObjects: false,
    });
    server = createServer(
      (request, response) => void listener(request, response),
    );
    await new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", resolve),
    );
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const address = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  it("a sender of too much still hears why, also when it announced the size", async () => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(3 * mebibyte)], "a.csv"));
    const reply = await fetch(address(), { method: "POST", body: form });
    expect([reply.status, await reply.json()]).toEqual([
      413,
      { code: "file-too-large" },
    ]);
  });

  it("a sender who hangs up leaves nothing", async () => {
    outcomes.length = 0;
    const client = httpRequest(address(), {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b" },
    });
    client.on("error", () => undefined);
    client.write(
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
    );
    client.write("a,b\n".repeat(1000));
    while (left().length === 0) await sleep(5);
    client.destroy();
    while (outcomes.length === 0) await sleep(5);
    expect(outcomes).toEqual(["upload-cancelled"]);
    expect(left()).toEqual([]);
  });
});
