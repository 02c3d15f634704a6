"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTarget } from "@/components/figures/use-figures";
import { FailureNote } from "@/components/frame/failure-note";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { trendsQuery } from "@/lib/figures/client/trends-query";
import { AreaLines } from "./area-lines";
import { AreasTable } from "./areas-table";

/** The months of all areas side by side. It opens from the address, so that somebody else sees it too. */
export function AreasWindow({ onClose }: { onClose: () => void }) {
  const text = useTranslations("dashboard");
  const common = useTranslations("common");
  const { say } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  return (
    <Dialog
      open={view.trend === "areas"}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <DialogContent
        place="large"
        title={text("trend.areasTitle", {
          indicator: say(indicatorOf(view.indicator).label),
          area: area?.name ?? view.area,
        })}
        description={text("trend.areasText")}
        closeLabel={common("action.close")}
      >
        <Areas />
      </DialogContent>
    </Dialog>
  );
}

function Areas() {
  const text = useTranslations("dashboard");
  const { view, session } = useView();
  const target = useTarget();
  const [isTable, setTable] = useState(false);
  const level = view.level === "posyandu" ? "village" : view.level;
  const { data, error, refetch } = useQuery(
    trendsQuery({
      area: view.area,
      level,
      indicator: view.indicator,
      from: addMonths(session.latestMonth, -23),
      to: session.latestMonth,
    }),
  );
  if (error)
    return (
      <FailureNote
        what={text("failed.series")}
        error={error}
        hasNumbers={data !== undefined}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={8} />;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Toggle isOn={isTable} onChange={setTable}>
          {text("table")}
        </Toggle>
      </div>
      {isTable ? (
        <AreasTable reply={data} />
      ) : (
        <AreaLines reply={data} target={target?.value ?? null} />
      )}
    </div>
  );
}
