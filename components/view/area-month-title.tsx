"use client";

import { useFormats } from "@/lib/core/text/formats";
import { useArea } from "./use-area";
import { useView } from "./view-context";

/** The title of a page about an area and a month: Kader · Jambi, Oktober 2026. */
export function AreaMonthTitle({ title }: { title: string }) {
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  return (
    <>
      {title}
      <span className="font-normal text-muted">
        {" "}
        · {area?.code === view.area ? `${area.name}, ` : ""}
        {formats.month(view.month)}
      </span>
    </>
  );
}
