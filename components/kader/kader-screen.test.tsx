import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test, vi } from "vitest";
import { month, province, readAhead } from "@/components/view/testing/in-view";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaReply } from "@/lib/core/areas/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { Figure } from "@/lib/figures/contract";
import {
  kaderBoardQuery,
  kaderShortQuery,
} from "@/lib/kader/client/kader-board-query";
import type { KaderBoardReply, KaderGap, KaderRow } from "@/lib/kader/contract";
import { textsOf } from "@/lib/product/texts";
import { KaderScreen } from "./kader-screen";

vi.mock("next/navigation", () => ({
  usePathname: () => "/kader",
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/components/live/use-live", () => ({
  useLiveUpdates: () => undefined,
  useLiveChange: () => null,
}));
afterEach(cleanup);

const share = (numerator: number, denominator: number): Figure => ({
  state: "value",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  coverage: { reported: 90, registered: 100 },
});
const perPosyandu = (numerator: number): Figure => ({
  ...share(numerator, 90),
  value: numerator / 90,
});
const silent: Figure = {
  state: "not-reported",
  coverage: { reported: 0, registered: 100 },
};
const gap: KaderGap = {
  toRecruit: 70,
  short: 30,
  counted: 90,
  toTrain: 160,
  countedBoth: 88,
};

const gunungRaya: AreaReply = {
  code: AreaCode.parse("15.01.01"),
  level: "subdistrict",
  name: "Gunung Raya",
  officialName: "Kecamatan Gunung Raya",
  kind: "kecamatan",
  bpsCode: null,
  hasShape: true,
  validFrom: "1958-01-01",
  validTo: null,
  predecessor: null,
  parent: AreaCode.parse("15.01"),
  path: [{ code: AreaCode.parse("15.01"), name: "Kerinci", level: "regency" }],
  children: [],
  topologies: [],
};

function row(
  code: string,
  name: string,
  over: Partial<KaderRow> = {},
): KaderRow {
  return {
    area: AreaCode.parse(code),
    name,
    simulated: false,
    fromChildren: 0,
    coverage: { reported: 90, registered: 100 },
    planned: 500,
    gap,
    values: {
      kader_per_posyandu: perPosyandu(430),
      kader_coverage: share(60, 90),
      kader_trained: share(270, 450),
      kader_purwa: share(180, 450),
      kader_madya: share(60, 450),
      kader_utama: share(30, 450),
      kader_incentive: share(400, 450),
    },
    ...over,
  };
}

function show(
  total: KaderRow,
  rows: KaderRow[],
  audience: SessionReply["audience"] = "oversight",
) {
  const client = readAhead();
  const village = AreaCode.parse("15.01.01.2001");
  const reply: KaderBoardReply = {
    sequence: 1,
    asOf: "2026-11-09T02:41:00.000Z",
    area: province,
    level: "regency",
    month,
    targets: { kader_coverage: 80, kader_trained: null },
    total,
    rows,
  };
  for (const back of [0, 1]) {
    const of = addMonths(month, -back);
    client.setQueryData(kaderBoardQuery(province, "regency", of).queryKey, {
      ...reply,
      month: of,
    });
  }
  client.setQueryData(kaderShortQuery(province, month).queryKey, {
    ...reply,
    level: "village",
    rows: [row(village, "Koto Tuo")],
    short: 1,
  });
  client.setQueryData(areaQuery(gunungRaya.code).queryKey, gunungRaya);
  render(
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["kader"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>
        <KaderScreen
          session={{
            user: null,
            audience,
            demo: false,
            province: { code: province, name: "Jambi", utcOffsetHours: 7 },
            currentMonth: addMonths(month, 1),
            latestMonth: month,
            firstMonth: addMonths(month, -3),
            sequence: 0,
          }}
        />
      </QueryClientProvider>
    </IntlProvider>,
  );
  return document.body.textContent.replaceAll("\u00a0", " ");
}

test("the plan is called a plan, and compared with the count of the same posyandu", () => {
  const page = show(row("15", "Jambi"), [row("15.01", "Kerinci")]);
  expect(page).toContain("500 direncanakan");
  expect(page).toContain("100 posyandu terdaftar × 5 kader. Ini rencana");
  expect(page).toContain("430 dihitung");
  expect(page).toContain(
    "Rencana untuk 90 posyandu yang melapor itu: 450 kader. Yang dihitung 20 lebih sedikit.",
  );
  expect(page).toContain("10 posyandu belum melapor");
});

test("a figure is held against the target in use, not against what the catalogue proposes, and against none where a path leaves the year out", () => {
  const page = show(row("15", "Jambi"), []);
  expect(page.match(/target [^%]*%/g)).toEqual(["target 2026: 80,0 %"]);
});

test("what is left of the levels is not stated, and the four add up", () => {
  const page = show(row("15", "Jambi"), []);
  expect(page).toContain("Purwa40,0 %");
  expect(page).toContain("Madya13,3 %");
  expect(page).toContain("Utama6,7 %");
  expect(page).toContain("Tidak dinyatakan40,0 %");
});

test("where nobody has reported no number stands, least of all a zero", () => {
  const values = Object.fromEntries(
    Object.keys(row("15", "Jambi").values).map((id) => [id, silent]),
  );
  const nobody = { ...gap, toRecruit: 0, short: 0, counted: 0, countedBoth: 0 };
  const none = {
    values,
    gap: { ...nobody, toTrain: 0 },
    coverage: { reported: 0, registered: 100 },
  };
  const page = show(row("15", "Jambi", none), [row("15.01", "Kerinci", none)]);
  expect(page).toContain("Belum ada posyandu yang melaporkan kadernya");
  expect(page).not.toContain("0 dihitung");
  expect(page).not.toContain("0 perlu direkrut");
  const line = screen.getByRole("row", { name: /Kerinci/ });
  expect(within(line).getAllByText("Belum lapor").length).toBe(5);
});

test("persons who are short stand by village with the way to their posyandu", () => {
  const page = show(row("15", "Jambi"), []);
  expect(page).toContain("70 perlu direkrut");
  expect(page).toContain("agar 30 dari 90 posyandu yang melapor");
  const line = screen.getByRole("row", { name: /Koto Tuo/ });
  expect(line.textContent).toContain("Gunung Raya, Kerinci");
  const link = within(line).getByRole("link", { name: /kurang dari 5/ });
  expect(link.getAttribute("href")).toContain("where=kader_active%3Alt%3A5");
});

test("a stranger is led to sign in instead, and told of no persons", () => {
  const page = show(row("15", "Jambi", { gap: null }), [], "public");
  expect(page).not.toMatch(/\d perlu direkrut/);
  const card = screen.getByRole("region", { name: /direkrut dan dilatih/ });
  expect(
    within(card).getByRole("link", { name: "Masuk" }).getAttribute("href"),
  ).toContain("from=%2Fkader");
  expect(within(card).queryByRole("button")).toBeNull();
});
