"use client";

import { useTranslations } from "use-intl/react";
import type { RankingReply } from "@/lib/analysis/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { PanelMenuList } from "@/components/view/panel-menu-list";
import { useRankingExport } from "./ranking-export";
import { useRankingCaption } from "./use-ranking-caption";

/** What can be taken away from the ranking: the table with all that is said of each place. */
export function RankingMenuList({
  reply,
  onDone,
}: {
  reply: RankingReply;
  onDone: () => void;
}) {
  const text = useTranslations("analysis");
  const { locale } = useFormats();
  const table = useRankingExport(reply);
  const title = useRankingCaption(reply);
  const { indicator, area, level, month } = reply;
  return (
    <PanelMenuList
      panel="ranking"
      indicator={indicator}
      table={table}
      about={[title]}
      fileName={["ranking", indicator, area, level, month].join("-")}
      picture={null}
      links={[
        {
          href: hrefIn(locale, `/definitions#${indicator}`),
          label: text("ranking.definition"),
        },
      ]}
      onDone={onDone}
    />
  );
}
