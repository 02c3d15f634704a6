"use client";

import { useTranslations } from "use-intl/react";
import type { RankingReply } from "@/lib/analysis/contract";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Segments } from "@/components/ui/segments";
import { Funnel } from "./funnel";
import { RankingTable } from "./ranking-table";
import { useRankingCaption } from "./use-ranking";

const faces = ["table", "funnel"] as const;
export type RankingFace = (typeof faces)[number];

/** The table of the ranking, or its funnel, with room for all of it: the panel is too low for them on most screens. */
export function RankingWindow({
  reply,
  face,
  onFace,
  onClose,
}: {
  reply: RankingReply;
  face: RankingFace;
  onFace: (face: RankingFace) => void;
  onClose: () => void;
}) {
  const text = useTranslations("analysis");
  const common = useTranslations("common");
  const title = useRankingCaption(reply);
  const choice = (
    <Segments
      label={text("ranking.face")}
      value={face}
      onChange={onFace}
      options={faces.map((value) => ({
        value,
        label: text(value === "table" ? "ranking.table" : "ranking.funnel"),
      }))}
    />
  );
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        place="large"
        title={title}
        closeLabel={common("action.close")}
      >
        <div className="flex flex-col gap-3">
          {face === "table" ? (
            <RankingTable reply={reply} lead={choice} />
          ) : (
            <>
              <div className="self-start">{choice}</div>
              <Funnel reply={reply} />
            </>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
