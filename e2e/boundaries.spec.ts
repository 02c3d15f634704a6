import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { signIn } from "./demo-accounts";

/** Regencies of Jambi that BPS numbers in another way than Kemendagri. */
const bpsCodes: Record<string, string> = {
  "15.06": "1507",
  "15.07": "1506",
  "15.08": "1509",
  "15.09": "1508",
};

type AreaReply = {
  bpsCode: string | null;
  children: { code: string; name: string }[];
  topologies: { level: string; url: string }[];
};

async function areaOf(page: Page, code: string): Promise<AreaReply> {
  const reply = await page.request.get(`/api/v1/areas/${code}`);
  return (await reply.json()) as AreaReply;
}

/** The regencies as they are drawn, with BPS's codes and names in capitals, as a statistics office would send them. */
async function regenciesInBpsCodes(page: Page): Promise<Buffer> {
  const { children, topologies } = await areaOf(page, "15");
  const url = topologies.find(({ level }) => level === "regency")?.url ?? "";
  const drawn = (await (await page.request.get(url)).json()) as Topology;
  const { features } = feature(
    drawn,
    drawn.objects.regency as GeometryCollection,
  );
  const named = features.map((one) => {
    const code = String(one.id);
    const name = children.find((child) => child.code === code)?.name ?? "";
    return {
      ...{ type: "Feature", geometry: one.geometry },
      properties: {
        kode: bpsCodes[code] ?? code.replace(".", ""),
        nmkab: name.toUpperCase(),
      },
    };
  });
  return Buffer.from(
    JSON.stringify({ type: "FeatureCollection", features: named }),
  );
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

test("boundaries in BPS codes are refused with both readings, then taken by the names in them", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { role: "admin" });
  await page.goto("/boundaries");
  const boundaries = page.getByRole("region", { name: "Batas wilayah resmi" });
  const chooser = page.waitForEvent("filechooser");
  await boundaries.getByRole("button", { name: /^Pilih berkas/ }).click();
  await (
    await chooser
  ).setFiles({
    name: "kabkota.geojson",
    mimeType: "application/geo+json",
    buffer: await regenciesInBpsCodes(page),
  });

  await expect(boundaries.getByRole("alert")).toContainText(
    "4 dari 11 kode di berkas ini bertentangan dengan nama di sampingnya",
  );
  const readings = boundaries.getByRole("table", {
    name: /Kode yang tidak sesuai/,
  });
  await expect(readings.getByRole("row", { name: /TEBO/ })).toContainText(
    /15\.08.*Bungo.*TEBO.*15\.09/,
  );
  await expectAccessible(page);

  await boundaries
    .getByRole("button", { name: "Baca sebagai kode BPS" })
    .click();
  await expect(boundaries).toContainText("Dibaca sebagai kode BPS");
  await expect(boundaries).toContainText("11 kode BPS disimpan");
  await expect(boundaries.getByRole("alert")).toHaveCount(0);
  expect((await areaOf(page, "15.08")).bpsCode).toBeNull();

  await boundaries.getByRole("button", { name: "Terapkan" }).click();
  await expect(boundaries).toContainText("Sudah diterapkan");
  await expect
    .poll(async () => (await areaOf(page, "15.08")).bpsCode)
    .toBe("1509");
  await expectAccessible(page);
});
