import { cleanup, render } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test } from "vitest";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { changeOf, type Comparable } from "@/lib/core/catalogue/change";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { ChangeFigure, ChangeLine, type Weighed } from "./change-line";

afterEach(cleanup);

const stunting = indicatorOf("stunting");
const counted = (value: number, fromChildren: number): Comparable => ({
  state: "value",
  value,
  denominator: 1000,
  coverage: { reported: 10, registered: 10 },
  fromChildren,
});

test("of months too incomplete to compare, those that read the same neither rise nor fall", () => {
  const thin = {
    ...counted(17.04, 0),
    coverage: { reported: 5, registered: 10 },
  };
  const change = changeOf(stunting, thin, counted(16.96, 0));
  if (change === null) throw new Error("There is a change");
  expect(change).toMatchObject({ difference: 0, verdict: "incomplete" });
  const { container } = render(
    <IntlProvider locale="id" messages={textsOf("id", ["figures"])}>
      <ChangeLine
        since={{ month: Month.parse("2026-09"), change }}
        indicator={stunting}
      />
    </IntlProvider>,
  );
  expect(container.textContent).toBe(
    "sama seperti September 2026 · belum lengkap, belum dinilai",
  );
});

test.each([
  [
    "an incomplete month",
    changeOf(
      stunting,
      { ...counted(13.4, 0), coverage: { reported: 5, registered: 10 } },
      counted(17, 0),
    ),
    "belum dinilai",
  ],
  [
    "another source",
    changeOf(stunting, counted(18.9, 10), counted(17, 0)),
    "sumber berbeda",
  ],
])(
  "a change that is not judged (%s) is neither bold nor coloured nor a rise or fall, and says in words why",
  (_what, change, words) => {
    if (change === null) throw new Error("There is a change");
    const since = { month: Month.parse("2026-09"), change };
    for (const isShort of [false, true]) {
      const { container, unmount } = render(
        <IntlProvider locale="id" messages={textsOf("id", ["figures"])}>
          <ChangeLine since={since} indicator={stunting} isShort={isShort} />
          <ChangeFigure change={change} inWords />
        </IntlProvider>,
      );
      const [line, ...cell] = container.children;
      expect(line?.textContent).toContain(words);
      expect(cell.map(({ textContent }) => textContent).join(" ")).toContain(
        words,
      );
      expect(container.textContent).not.toMatch(/[▲▼…≠]|naik|turun/);
      expect(
        container.querySelector(
          ".font-semibold, .text-worse, .text-better, .text-ink",
        ),
      ).toBeNull();
      unmount();
    }
  },
);

test("a change that may be chance is neither bold nor coloured, and says so", () => {
  const change = changeOf(stunting, counted(15.4, 0), counted(17, 0));
  if (change === null) throw new Error("There is a change");
  const since = { month: Month.parse("2026-09"), change };
  const shown = (weighed: Weighed) => {
    const { container, unmount } = render(
      <IntlProvider locale="id" messages={textsOf("id", ["figures"])}>
        <ChangeLine since={since} indicator={stunting} weighed={weighed} />
      </IntlProvider>,
    );
    const look = container.querySelector(".font-semibold.text-better");
    const text = container.textContent;
    unmount();
    return [look !== null, text];
  };
  const words = "▼ turun 1,6 poin persentase dari September 2026";
  expect(shown({ isReal: "yes" })).toEqual([true, words]);
  expect(shown({ isReal: "unknown" })).toEqual([false, words]);
  expect(shown({ isReal: "no", why: "Sebab" })).toEqual([
    false,
    `${words} · belum berarti`,
  ]);
});

test("a difference between two sources is shown with its reason, and neither as a rise nor as good or bad", () => {
  const change = changeOf(stunting, counted(18.9, 10), counted(17, 0));
  if (change === null) throw new Error("There is a change");
  const { container } = render(
    <IntlProvider locale="id" messages={textsOf("id", ["figures"])}>
      <ChangeLine
        since={{ month: Month.parse("2026-09"), change }}
        indicator={stunting}
      />
      <ChangeFigure change={change} />
    </IntlProvider>,
  );
  expect(container.textContent).toContain(
    "selisih +1,9 poin persentase dari September 2026 · sumber berbeda: kini dari anak yang diukur, dulu dari laporan bulanan",
  );
  expect(container.textContent).not.toMatch(/[▲▼]|naik/);
  expect(container.querySelector(".text-worse, .text-better")).toBeNull();
});

test.each([
  ["id", "tidak buka", "tidak buka, tidak dibandingkan dengan September 2026"],
  ["en", "did not open", "did not open, not compared with September 2026"],
] as const)(
  "a posyandu that did not open is said to have not opened, in the line and in the cell (%s)",
  (locale, word, line) => {
    const ds = indicatorOf("ds");
    const closed = { ...counted(0, 0), notOpen: true };
    const change = changeOf(ds, closed, counted(39.2, 0));
    if (change === null) throw new Error("There is a change");
    const { container } = render(
      <IntlProvider locale={locale} messages={textsOf(locale, ["figures"])}>
        <ChangeLine
          since={{ month: Month.parse("2026-09"), change }}
          indicator={ds}
        />
        <table>
          <tbody>
            <tr>
              <td>
                <ChangeFigure change={change} />
              </td>
            </tr>
          </tbody>
        </table>
      </IntlProvider>,
    );
    expect(container.textContent).toContain(line);
    expect(container.querySelector("td")?.textContent).toContain(word);
    expect(container.textContent).not.toMatch(/[▲▼]|turun|39|down/);
  },
);
