"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { StateMessage } from "@/components/ui/state-message";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { AskedTrouble } from "@/lib/submissions/domain/asked-scope";

/** What of the address was not followed, and why; what is chosen instead stands below it. */
export function AskedNote({
  troubles,
  province,
}: {
  troubles: readonly AskedTrouble[];
  province: AreaCode;
}) {
  const text = useTranslations("submissions");
  const { month } = useFormats();
  const { data } = useQuery(areaQuery(province));
  if (troubles.length === 0) return null;
  const nameOf = (code: string) =>
    data?.children.find((area) => area.code === code)?.officialName ?? code;
  const told = (trouble: AskedTrouble) =>
    trouble.why === "other-area"
      ? text("asked.otherArea", { area: nameOf(trouble.given) })
      : trouble.why === "outside"
        ? text("asked.outside", { month: month(trouble.given) })
        : text(
            trouble.part === "area"
              ? "asked.unknownArea"
              : "asked.unknownMonth",
            { given: trouble.given.slice(0, 40) },
          );
  return (
    <StateMessage tone="caution" title={text("asked.title")}>
      {troubles.map((trouble) => (
        <p key={trouble.part}>{told(trouble)}</p>
      ))}
    </StateMessage>
  );
}
