"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ChangeReply } from "@/lib/analysis/contract";
import { sameChange } from "@/lib/analysis/client/same-change";
import {
  shownChange,
  type ShownPart,
} from "@/lib/analysis/client/shown-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { driverChoices, driverOrders, type View } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Segments } from "@/components/ui/segments";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { valueText } from "@/components/figures/cell-text";
import { useCellText } from "@/components/figures/use-cell-text";
import { FailureNote } from "@/components/frame/failure-note";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { ChangeVerdict } from "./change-verdict";
import { ContributionBars } from "./contribution-bars";
import { ContributionTable } from "./contribution-table";
import { SaveContributions } from "./save-contributions";
import { useChange } from "./use-change";
import { useChangeWords } from "./use-change-words";

type Against = NonNullable<View["drivers"]>;

/** Why the headline's figure changed: the same posyandu beside all, and what each part contributed. */
export function DriversWindow({
  against,
  onClose,
}: {
  against: Against;
  onClose: () => void;
}) {
  const text = useTranslations("analysis");
  const common = useTranslations("common");
  const formats = useFormats();
  const { view, go } = useView();
  const { data: area } = useArea();
  const { data, error, refetch } = useChange(against, view.without);
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        title={text("drivers.title")}
        description={text("drivers.about", {
          indicator: formats.say(indicatorOf(view.indicator).label),
          area: area?.name ?? "",
          month: formats.month(view.month),
        })}
        closeLabel={common("action.close")}
        place="wide"
      >
        <div className="flex flex-col gap-4 text-14">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-muted">{text("drivers.against")}</span>
            <Segments
              label={text("drivers.against")}
              value={against}
              onChange={(drivers) => go({ drivers })}
              options={driverChoices.map((value) => ({
                value,
                label: text(`drivers.${value}`),
              }))}
            />
          </div>
          {error ? (
            <FailureNote
              what={text("drivers.failed")}
              error={error}
              hasNumbers={data !== undefined}
              onRetry={() => void refetch()}
            />
          ) : null}
          {data ? (
            <Drivers reply={data} />
          ) : error ? null : (
            <SkeletonLines count={10} />
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Drivers({ reply }: { reply: ChangeReply }) {
  const text = useTranslations("analysis");
  const [isTable, setTable] = useState(false);
  const indicator = indicatorOf(reply.indicator);
  const { view } = useView();
  const shown = shownChange(indicator, reply);
  const parts = shown === null ? [] : inOrder(shown.parts, view.driversBy);
  return (
    <>
      {shown === null ? null : <ChangeVerdict reply={reply} shown={shown} />}
      <TwoChanges reply={reply} />
      {shown === null ? (
        <p>{text("drivers.unchanged")}</p>
      ) : (
        <>
          <LeftOut reply={reply} />
          <OrderChoice />
          <div className="flex items-center gap-x-2">
            <h3 className="text-14 font-semibold">
              {text("drivers.list", {
                unit: text(
                  indicator.unit === "percent"
                    ? "drivers.points"
                    : "drivers.perPosyandu",
                ),
              })}
            </h3>
            <span className="ml-auto flex items-center">
              <Toggle isOn={isTable} onChange={setTable}>
                {text("drivers.table")}
              </Toggle>
              <SaveContributions reply={reply} parts={parts} />
            </span>
          </div>
          {isTable ? (
            <ContributionTable reply={reply} parts={parts} />
          ) : (
            <ContributionBars reply={reply} parts={parts} />
          )}
          <p className="max-w-prose text-13 text-pretty text-muted">
            {text("drivers.exact")}{" "}
            {reply.level === "posyandu"
              ? null
              : text("drivers.ownList", { area: reply.after.name })}
          </p>
        </>
      )}
    </>
  );
}

/** All that reported beside the same posyandu: two figures, two changes. */
function TwoChanges({ reply }: { reply: ChangeReply }) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const words = useChangeWords(indicator);
  const shown = shownChange(indicator, reply);
  const same = sameChange(indicator, reply);
  const { before, after, who } = reply;
  const cellText = useCellText();
  const fromTo = (then: string, now: string) =>
    text("drivers.fromTo", { before: then, after: now });
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <div>
        <dt className="text-13 text-muted">{text("drivers.plain")}</dt>
        <dd className="text-20 leading-snug font-semibold">
          {shown ? words(shown.difference) : "–"}
        </dd>
        <dd className="figures text-13 text-muted">
          {fromTo(cellText(indicator, before), cellText(indicator, after))}
        </dd>
        <dd className="text-13 text-muted">
          {text("drivers.entered", {
            entered: formats.number(who.entered),
            left: formats.number(who.left),
            month: formats.month(reply.against),
          })}
        </dd>
      </div>
      <div>
        <dt className="text-13 text-muted">{text("drivers.same")}</dt>
        <dd className="text-20 leading-snug font-semibold">
          {same ? words(same.difference) : text("same.none")}
        </dd>
        {same ? (
          <dd className="figures text-13 text-muted">
            {fromTo(
              valueText(formats, indicator, same.before),
              valueText(formats, indicator, same.after),
            )}
          </dd>
        ) : null}
        <dd className="text-13 text-muted">
          {text("drivers.sameCount", {
            count: formats.number(reply.same.posyandu),
          })}
        </dd>
      </div>
    </dl>
  );
}

/** In which order the parts stand; it is in the address. */
function OrderChoice() {
  const text = useTranslations("analysis");
  const { view, go } = useView();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">{text("drivers.order")}</span>
      <Segments
        label={text("drivers.order")}
        value={view.driversBy}
        onChange={(driversBy) => go({ driversBy })}
        options={driverOrders.map((value) => ({
          value,
          label: text(`drivers.by.${value}`),
        }))}
      />
    </div>
  );
}

/** The largest first: of all that a part contributes, as the answer has it, or of what was found in it. Those left out stay last. */
function inOrder(
  parts: readonly ShownPart[],
  by: View["driversBy"],
): readonly ShownPart[] {
  return by === "all"
    ? parts
    : parts.toSorted(
        (a, b) =>
          Number(a.isOut) - Number(b.isOut) ||
          Math.abs(b.found) - Math.abs(a.found),
      );
}

/** Whom the figures above leave out, and the way back. */
function LeftOut({ reply }: { reply: ChangeReply }) {
  const text = useTranslations("analysis");
  const { go } = useView();
  const out = reply.parts.filter(({ isOut }) => isOut);
  if (out.length === 0) return null;
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-caution-soft px-3 py-2"
    >
      {text("drivers.without", {
        names: out.map(({ name }) => name).join(", "),
      })}
      <Button size="sm" onClick={() => go({ without: "" })}>
        {text("drivers.restore")}
      </Button>
    </p>
  );
}
