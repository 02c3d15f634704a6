"use client";

import { useTranslations } from "use-intl/react";
import type { ChildFileCheck, ChildRows } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import {
  hasNewDates,
  hasNewHeadings,
  mustAgree,
  newDecisions,
} from "./children-state";
import type { Children } from "./use-children";

/** What the check says about the whole file: nothing of it counts, nothing would change, all of it counts, or a part. */
function verdictOf({
  rows,
  stored,
}: Pick<ChildFileCheck, "rows" | "stored">):
  "nothing" | "same" | "clean" | "part" {
  if (rows.matched + rows.queued === 0) return "nothing";
  if (
    rows.queued === 0 &&
    rows.matched > 0 &&
    stored.new + stored.changed === 0
  )
    return "same";
  return rows.matched === rows.read ? "clean" : "part";
}

type VerdictProps = {
  desk: Children;
  reply: ChildFileCheck;
  /** The rows with the choices made since the check. */
  expected: ChildRows;
};

/** One sentence about the file, and what accepting it means for the rows. */
export function ChildrenVerdict(props: VerdictProps) {
  const text = useTranslations("children");
  const { desk, reply } = props;
  const verdict = verdictOf(reply);
  if (verdict === "nothing" && newDecisions(desk.state).length === 0)
    return (
      <StateMessage tone="caution" title={text("result.nothingTitle")}>
        {text("result.nothingText")}
      </StateMessage>
    );
  return (
    <StateMessage
      tone={verdict === "part" ? "caution" : "info"}
      title={<VerdictTitle {...props} />}
      action={<Ways {...props} isSame={verdict === "same"} />}
    >
      <VerdictText {...props} />
    </StateMessage>
  );
}

function VerdictTitle({ reply }: VerdictProps) {
  const text = useTranslations("children");
  const { number } = useFormats();
  const verdict = verdictOf(reply);
  if (verdict === "same") return text("result.sameTitle");
  const { read, matched } = reply.rows;
  const counts = { read: number(read), matched: number(matched) };
  return text(
    verdict === "clean" ? "result.cleanTitle" : "result.partTitle",
    counts,
  );
}

function VerdictText({ desk, reply, expected }: VerdictProps) {
  const text = useTranslations("children");
  const { number } = useFormats();
  const { queued, refused, excluded, repeated } = reply.rows;
  if (hasNewHeadings(desk.state)) return text("headings.mustCheck");
  if (hasNewDates(desk.state)) return text("dates.mustCheck");
  if (mustAgree(desk.state)) return text("asks.mustAgree");
  const isPart = expected.queued + expected.refused > 0;
  return (
    <>
      {verdictOf(reply) === "part"
        ? `${text("result.partRest", {
            queued: number(queued),
            refused: number(refused),
            other: number(excluded + repeated),
          })} `
        : null}
      {text(isPart ? "result.willCountPart" : "result.willCount", {
        matched: number(expected.matched),
        queued: number(expected.queued),
        refused: number(expected.refused),
      })}
      {reply.coverage.short > 0 ? ` ${text("result.willNotReplace")}` : null}
    </>
  );
}

/** If there are choices that were not checked yet, checking again comes first. Accepting is possible too, because the choices are sent with it. */
function Ways({
  desk: { state, run },
  expected,
  isSame,
}: VerdictProps & { isSame: boolean }) {
  const text = useTranslations("children");
  const fresh = newDecisions(state).length;
  const isBusy = state.work !== null;
  const mustCheck = hasNewHeadings(state) || hasNewDates(state);
  return (
    <span className="flex flex-wrap gap-2">
      {fresh > 0 || mustCheck ? (
        <Button
          variant="primary"
          className="h-auto! min-h-10 py-1.5 text-balance whitespace-normal!"
          disabled={isBusy}
          onClick={() => void run({ kind: "check" })}
        >
          {fresh > 0
            ? text("result.recheck", { count: fresh })
            : text("headings.check")}
        </Button>
      ) : null}
      <AcceptButton
        rows={expected}
        isPrimary={fresh === 0 && !mustCheck && !isSame}
        isDisabled={isBusy || mustCheck || mustAgree(state)}
        onAccept={() => void run({ kind: "accept" })}
      />
    </span>
  );
}

/** Accepts at once if every row counts. If rows wait or stay out, it says so first. */
function AcceptButton({
  rows: { matched, queued, refused },
  isPrimary,
  isDisabled,
  onAccept,
}: {
  rows: ChildRows;
  isPrimary: boolean;
  isDisabled: boolean;
  onAccept: () => void;
}) {
  const text = useTranslations("children");
  const variant = isPrimary ? "primary" : "secondary";
  const label = text("result.accept");
  if (queued + refused === 0)
    return (
      <Button variant={variant} disabled={isDisabled} onClick={onAccept}>
        {label}
      </Button>
    );
  return (
    <ConfirmDialog
      label={label}
      fullLabel={label}
      title={text("result.askTitle")}
      text={[
        text("result.askMatched", { count: matched }),
        queued > 0 ? text("result.askQueued", { count: queued }) : "",
        refused > 0 ? text("result.askRefused", { count: refused }) : "",
      ]
        .filter(Boolean)
        .join(" ")}
      confirm={label}
      failed={text("result.askFailed")}
      look={{ variant, size: "md" }}
      isDanger={false}
      isDisabled={isDisabled}
      // Progress is shown beside the file, not in this window.
      act={async () => onAccept()}
    />
  );
}
