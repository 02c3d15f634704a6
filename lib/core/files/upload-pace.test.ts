import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { refusalOf } from "@/lib/core/files/tables/testing/sample-files";
import { mostUploadBytes, slowestUploadMs, usualPace } from "./pace";
import { receiveUpload } from "./receive-upload";

const dataDir = mkdtempSync(path.join(tmpdir(), "upload-pace-"));
const temporary = path.join(dataDir, "tmp");
const left = () => (existsSync(temporary) ? readdirSync(temporary) : []);
const mebibyte = 1024 * 1024;
const opening =
  '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

describe("an upload that comes slowly", () => {
  const pace = { windowMs: 100, bytesPerSecond: 1_000 };
  const slowly = (bytes: number, everyMs: number, pieces: number) => {
    let sent = 0;
    return new Request("http://x/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b" },
      duplex: "half",
      body: new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          if (sent === 0) controller.enqueue(Buffer.from(opening));
          await new Promise((resolve) => setTimeout(resolve, everyMs));
          sent += 1;
          if (sent <= pieces) controller.enqueue(Buffer.alloc(bytes, "x"));
          else {
            controller.enqueue(Buffer.from("\r\n--b--\r\n"));
            controller.close();
          }
        },
      }),
    } as RequestInit);
  };

  it("is received as long as it keeps the pace, however long that takes", async () => {
    const request = slowly(200, 40, 15);
    const upload = await receiveUpload(request, {
      dataDir,
      maxBytes: mebibyte,
      pace,
    });
    expect(upload.bytes).toBe(3_000);
    await upload.dispose();
  });

  it("is refused in words when it falls behind or stands still, and leaves nothing", async () => {
    for (const request of [slowly(10, 40, 1_000), slowly(1, 60_000, 2)]) {
      const refused = await refusalOf(
        receiveUpload(request, { dataDir, maxBytes: mebibyte, pace }),
      );
      expect(refused).toMatchObject({ code: "upload-too-slow" });
    }
    expect(left()).toEqual([]);
  });
});

test("the usual pace lets 5 MB through a line of 400 kbit/s", () => {
  expect(usualPace.bytesPerSecond).toBeLessThan(400_000 / 8 / 4);
  // The listener gives up only after the slowest file that is still waited for.
  expect(slowestUploadMs).toBeGreaterThan(
    (mostUploadBytes / usualPace.bytesPerSecond) * 1000,
  );
});
