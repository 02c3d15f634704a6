"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import type { ListReply } from "@/lib/lists/contract";
import type { ListView } from "./use-list";

const yearOfMonths = Array.from({ length: 12 }, (_, at) => at + 1);

/** Who came into the list and who went out since an earlier month; both can be opened. */
export function CompareLine({
  list,
  reply,
}: {
  list: ListView;
  reply: ListReply;
}) {
  const text = useTranslations("lists");
  const { month, number } = useFormats();
  const { compared } = reply;
  const count = (which: "in" | "out") => ({
    count: number(compared?.[which] ?? 0),
  });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SinceMonth list={list} />
      {compared === null ? null : (
        <>
          <p className="text-14">
            {text("compare.told", {
              in: number(compared.in),
              out: number(compared.out),
              stayed: number(compared.stayed),
              month: month(compared.against),
            })}
          </p>
          <Segments
            label={text("compare.heading")}
            value={list.parts.only ?? "all"}
            onChange={(value) =>
              list.change({ only: value === "all" ? "" : value })
            }
            options={[
              { value: "all", label: text("compare.all") },
              { value: "in", label: text("compare.in", count("in")) },
              { value: "out", label: text("compare.out", count("out")) },
            ]}
          />
        </>
      )}
    </div>
  );
}

/** The month to compare with: one of the year before, or the one of the address. */
function SinceMonth({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { month } = useFormats();
  const id = useId();
  const { against = "", month: shown } = list.parts;
  const months = yearOfMonths.map((by) => addMonths(shown, -by));
  const offered =
    against === "" || months.some((one) => one === against)
      ? months
      : [...months, against];
  return (
    <>
      <label htmlFor={id} className="text-14 font-semibold">
        {text("compare.since")}
      </label>
      <div className="w-52">
        <Select
          id={id}
          value={against}
          onChange={({ target }) =>
            list.change({ against: target.value, only: "" })
          }
        >
          <option value="">{text("compare.none")}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {month(one)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
