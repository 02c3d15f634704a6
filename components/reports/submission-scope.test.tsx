import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl/react";
import { afterEach, expect, test } from "vitest";
import type { SessionReply } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { textsOf } from "@/lib/product/texts";
import { SubmissionScope } from "./submission-scope";

afterEach(cleanup);

const province = AreaCode.parse("15");

function monthsOffered(currentMonth: string, latestMonth: string): string[] {
  const session: SessionReply = {
    user: null,
    audience: "oversight",
    demo: false,
    province: { code: province, name: "Jambi", utcOffsetHours: 7 },
    currentMonth: Month.parse(currentMonth),
    latestMonth: Month.parse(latestMonth),
    firstMonth: Month.parse("2025-01"),
    sequence: 0,
  };
  const client = new QueryClient({
    defaultOptions: { queries: { enabled: false } },
  });
  render(
    <IntlProvider locale="id" messages={textsOf("id", ["reports"])}>
      <QueryClientProvider client={client}>
        <SubmissionScope
          session={session}
          areas={[AreaCode.parse("15.01")]}
          scope={{ area: AreaCode.parse("15.01"), month: session.latestMonth }}
          isLocked={false}
          onScope={() => undefined}
        />
      </QueryClientProvider>
    </IntlProvider>,
  );
  const field = screen.getByRole("combobox", { name: "Bulan laporan" });
  return within(field)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
}

test.each([
  ["nothing of it is reported yet", "2026-10"],
  ["something of it is reported already", "2026-11"],
])("the running month is the last that can be chosen, when %s", (_, latest) => {
  const [first, second, ...others] = monthsOffered("2026-11", latest);
  expect([first, second]).toEqual([
    "November 2026 (masih berjalan)",
    "Oktober 2026",
  ]);
  expect(others).toHaveLength(23);
});
