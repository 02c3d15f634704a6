import { describe, expect, it } from "vitest";
import {
  readAll,
  refusalOf,
  createTempFiles,
} from "@/lib/core/files/tables/testing/sample-files";

const tempFile = createTempFiles();
const read = (bytes: Uint8Array | string) => readAll(tempFile(bytes));

describe("an .xls that is an HTML table", { timeout: 30_000 }, () => {
  it("becomes rows of cells, entities and spaces resolved", async () => {
    const file = await read(
      `<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body><TABLE border=1><thead><tr><th>Nama&nbsp;Posyandu</th><th>S &amp; K</th></tr></thead>
       <tr><td> Melati<br>1 </td><td align="right">12</td></tr><!-- <tr><td>x</td></tr> --><tr><td></td><td>&nbsp;</td></tr><tr><td>Mawar</td><td>3</td></tr></TABLE></body></html>`,
    );
    expect(file).toMatchObject({
      kind: "html",
      sheet: null,
      encoding: "utf-8",
    });
    expect(file.rows).toEqual([
      [1, "Nama Posyandu", "S & K"],
      [2, "Melati 1", "12"],
      [4, "Mawar", "3"],
    ]);
  });

  it("may leave its cells and rows unclosed", async () => {
    expect((await read("<table><tr><td>a<td>b<tr><td>1<td>2")).rows).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("keeps columns in place under merged cells", async () => {
    const page = `<table><tr><th rowspan=2>Kode</th><th colspan=2>Balita</th><th rowspan="2">N</th></tr><tr><th>S</th><th>K</th></tr><tr><td>15.01</td><td>4</td><td>3</td><td>2</td></tr></table>`;
    expect((await read(page)).rows).toEqual([
      [1, "Kode", "Balita", null, "N"],
      [2, null, "S", "K"],
      [3, "15.01", "4", "3", "2"],
    ]);
  });

  it("gives the largest of several tables, also one inside a layout table", async () => {
    const inner = `<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>`;
    const page = `<table><tr><td>Dinas Kesehatan</td></tr></table><table><tr><td>menu</td><td>${inner}</td><td>kaki</td></tr></table>`;
    expect((await read(page)).rows).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("is read in windows-1252 and across chunks", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<tr><td>Désa ${index}</td><td>${index}</td></tr>`,
    );
    const file = await read(
      Buffer.from(`<table>${rows.join("\n")}</table>`, "latin1"),
    );
    expect(file.encoding).toBe("windows-1252");
    expect(file.rows).toHaveLength(20_000);
    expect(
      file.rows.every(
        ([number, name, count]) =>
          name === `Désa ${number - 1}` && count === String(number - 1),
      ),
    ).toBe(true);
  });

  it("is refused without a table, such as a saved sign-in page", async () => {
    expect(
      (await refusalOf(read("<html><body><form>Masuk</form></body></html>")))
        .code,
    ).toBe("no-table");
    expect(
      (await refusalOf(read("<html><table><tr><td> </td></tr></table></html>")))
        .code,
    ).toBe("no-table");
  });

  it("is refused when it is too wide, too long in one cell, or a thicket of tables", async () => {
    expect(
      (await refusalOf(read(`<table><tr>${"<td>1".repeat(501)}</table>`))).code,
    ).toBe("too-many-columns");
    expect(
      (await refusalOf(read(`<table><tr><td>${"x".repeat(200_000)}`))).code,
    ).toBe("cell-too-long");
    expect((await refusalOf(read("<table><tr><td>1".repeat(1000)))).code).toBe(
      "too-complex",
    );
  });

  it("cannot be blown up by what merged cells claim to cover", async () => {
    const cell = `<td colspan="1000000000" rowspan="1000000000">`;
    const page = `<table><tr><td>a</td>${cell.repeat(5_000)}</tr><tr><td>b</td></tr></table>`;
    expect((await read(page)).rows).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });
});
