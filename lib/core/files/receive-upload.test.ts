import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { receiveUpload, sweepUploads } from "./receive-upload";
import { refusalOf } from "@/lib/core/files/tables/testing/sample-files";

const dataDir = mkdtempSync(path.join(tmpdir(), "upload-"));
const temporary = path.join(dataDir, "tmp");
const left = () => (existsSync(temporary) ? readdirSync(temporary) : []);
const mebibyte = 1024 * 1024;

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

function formRequest(fill: (form: FormData) => void): Request {
  const form = new FormData();
  fill(form);
  return new Request("http://x/", { method: "POST", body: form });
}

const receive = (request: Request, maxBytes = mebibyte) =>
  receiveUpload(request, { dataDir, maxBytes });

const head = (name: string, filename: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`;

/** A request whose body is written by hand, piece by piece and only when asked for. */
function streamedRequest(
  pieces: () => Iterable<string | Uint8Array | Error>,
  type = "multipart/form-data; boundary=b",
): Request {
  const iterator = pieces()[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { value, done } = iterator.next();
        if (done === true) controller.close();
        else if (value instanceof Error) controller.error(value);
        else
          controller.enqueue(
            typeof value === "string" ? Buffer.from(value) : value,
          );
      },
    },
    { highWaterMark: 0 },
  );
  return new Request("http://x/", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": type },
  } as RequestInit);
}

describe("an upload", { timeout: 30_000 }, () => {
  it("is stored, hashed and measured; its fields and its name come with it", async () => {
    const content = Buffer.from("kode;jumlah\n".repeat(10_000));
    const upload = await receive(
      formRequest((form) => {
        form.set("month", "2026-10");
        form.set("file", new File([content], "Laporan Désember.csv"));
        form.set("area", "15.01");
      }),
    );
    expect(upload).toMatchObject({
      name: "Laporan Désember.csv",
      bytes: content.length,
      fields: { month: "2026-10", area: "15.01" },
    });
    expect(upload.sha256).toBe(
      createHash("sha256").update(content).digest("hex"),
    );
    expect(readFileSync(upload.path)).toEqual(content);
    expect(statSync(upload.path).mode & 0o777).toBe(0o600);
    await upload.dispose();
    await upload.dispose();
    expect(left()).toEqual([]);
  });

  it("may be just as large as allowed, and not a byte larger", async () => {
    const sized = (bytes: number) =>
      formRequest((form) => {
        form.set("file", new File([new Uint8Array(bytes)], "a.csv"));
      });
    const upload = await receive(sized(1000), 1000);
    expect(upload.bytes).toBe(1000);
    await upload.dispose();
    expect((await refusalOf(receive(sized(1001), 1000))).code).toBe(
      "file-too-large",
    );
    expect(left()).toEqual([]);
  });

  it("gets no say in where it is stored, nor in how its name looks", async () => {
    const names = [
      "../../etc/passwd",
      "C:\\temp\\a.csv",
      "\u202egnp.csv",
      "a\u0085b.csv",
      `${"x".repeat(500)}.csv`,
    ];
    const expected = [
      "passwd",
      "a.csv",
      "gnp.csv",
      "a b.csv",
      `${"x".repeat(196)}.csv`,
    ];
    for (const [index, name] of names.entries()) {
      const upload = await receive(
        streamedRequest(() => [
          head("file", name.replaceAll("\\", "\\\\")),
          "a,b",
          "\r\n--b--\r\n",
        ]),
      );
      expect(upload.name).toBe(expected[index]);
      expect(path.dirname(upload.path)).toBe(temporary);
      await upload.dispose();
    }
  });

  it("keeps odd field names as plain fields", async () => {
    const upload = await receive(
      formRequest((form) => {
        form.set("__proto__", "x");
        form.set("file", new File(["a"], "a.csv"));
      }),
    );
    expect(Object.entries(upload.fields)).toEqual([["__proto__", "x"]]);
    await upload.dispose();
  });

  it.each([
    [
      "no file",
      (form: FormData) => {
        form.set("month", "2026-10");
      },
      "missing-file",
    ],
    [
      "a file input left empty",
      (form: FormData) => {
        form.set("file", new File([], ""));
      },
      "missing-file",
    ],
    [
      "two files",
      (form: FormData) => {
        form.append("file", new File(["a"], "a"));
        form.append("file", new File(["b"], "b"));
      },
      "several-files",
    ],
    [
      "too many fields",
      (form: FormData) => {
        for (let index = 0; index < 30; index += 1) form.set(`f${index}`, "x");
        form.set("file", new File(["a"], "a"));
      },
      "too-many-fields",
    ],
    [
      "an endless field",
      (form: FormData) => {
        form.set("x", "x".repeat(2 * mebibyte));
        form.set("file", new File(["a"], "a"));
      },
      "too-many-fields",
    ],
  ])("with %s is refused", async (_, fill, code) => {
    expect((await refusalOf(receive(formRequest(fill)))).code).toBe(code);
    expect(left()).toEqual([]);
  });

  it.each([
    ["of another type", "application/json", ["{}"], "not-multipart"],
    ["without a boundary", "multipart/form-data; x=y", ["a"], "not-multipart"],
    [
      "with broken headers",
      "multipart/form-data; boundary=b",
      ["--b\r\n:::\u0001\r\n\r\nx\r\n--b--\r\n"],
      "not-multipart",
    ],
    [
      "cut off inside the file",
      "multipart/form-data; boundary=b",
      [head("file", "a.csv"), "a,b\n1"],
      "upload-cancelled",
    ],
    [
      "broken off by the sender",
      "multipart/form-data; boundary=b",
      [head("file", "a.csv"), "a,b\n1", new Error("gone")],
      "upload-cancelled",
    ],
    [
      "broken off before it began",
      "multipart/form-data; boundary=b",
      [new Error("gone")],
      "upload-cancelled",
    ],
  ])(
    "%s is refused, and nothing is left of it",
    async (_, type, pieces, code) => {
      expect(
        (await refusalOf(receive(streamedRequest(() => pieces, type)))).code,
      ).toBe(code);
      expect(left()).toEqual([]);
    },
  );

  it("without a body is refused", async () => {
    const request = new Request("http://x/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b" },
    });
    expect((await refusalOf(receive(request))).code).toBe("missing-file");
  });

  it("of 200 MB is refused on its way, with little memory and less disk", async () => {
    const piece = new Uint8Array(256 * 1024).fill(49);
    let sent = 0;
    let largest = 0;
    const before = process.memoryUsage().rss;
    let peak = before;
    function* pieces() {
      yield head("file", "besar.csv");
      for (; sent < 800; sent += 1) {
        peak = Math.max(peak, process.memoryUsage().rss);
        largest = Math.max(
          largest,
          ...left().map((name) => statSync(path.join(temporary, name)).size),
        );
        yield piece;
      }
      yield "\r\n--b--\r\n";
    }
    const refusal = await refusalOf(
      receive(streamedRequest(pieces), 64 * mebibyte),
    );
    expect(refusal).toMatchObject({
      code: "file-too-large",
      text: { id: "Berkas ini lebih besar dari 64 MB." },
    });
    expect(sent).toBe(800);
    expect(largest).toBeLessThanOrEqual(64 * mebibyte + 1);
    expect(peak - before).toBeLessThan(100 * mebibyte);
    expect(left()).toEqual([]);
  });

  it("that never ends is given up on", async () => {
    let sent = 0;
    function* pieces() {
      yield head("file", "besar.csv");
      for (;;) {
        sent += 1000;
        yield new Uint8Array(1000);
      }
    }
    expect(
      (await refusalOf(receive(streamedRequest(pieces), 10_000))).code,
    ).toBe("file-too-large");
    expect(sent).toBeLessThan(200_000);
  });

  it("that cannot be written is a fault, not a refusal", async () => {
    const file = path.join(dataDir, "plain-file");
    writeFileSync(file, "");
    const upload = receiveUpload(
      formRequest((form) => {
        form.set("file", new File(["a"], "a"));
      }),
      { dataDir: file, maxBytes: 10 },
    );
    await expect(upload).rejects.toMatchObject({ syscall: "mkdir" });
  });
});

describe("what a dead server left", () => {
  it("is swept away once it is old, and nothing else", async () => {
    mkdirSync(temporary, { recursive: true });
    const hourAgo = Date.now() / 1000 - 3700;
    for (const name of ["old.upload", "new.upload", "other.txt"]) {
      writeFileSync(path.join(temporary, name), "x");
      if (name !== "new.upload")
        utimesSync(path.join(temporary, name), hourAgo, hourAgo);
    }
    expect(await sweepUploads(dataDir)).toBe(1);
    expect(left().sort()).toEqual(["new.upload", "other.txt"]);
    expect(await sweepUploads(path.join(dataDir, "nowhere"))).toBe(0);
  });
});
