"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { copyText } from "@/components/handout/save-file";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { controlLook, Field } from "@/components/ui/field";
import { SkeletonLines } from "@/components/ui/skeleton";
import { operatorsQuery } from "@/lib/completeness/client/queries";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import { useFormats } from "@/lib/core/text/formats";
import { useMissing, useReminder } from "./use-reminder";

/** A text for the operator of an area, ready to be copied or opened in WhatsApp; the product itself sends nothing. */
export function ReminderDialog({
  row,
  reply,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
}) {
  const text = useTranslations("completeness");
  const common = useTranslations("common");
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          className="-my-1"
          aria-label={text("areas.messageFor", { area: row.name })}
        >
          {text("areas.message")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={text("remind.title", { area: row.name })}
        closeLabel={common("action.close")}
      >
        <Message row={row} reply={reply} />
      </DialogContent>
    </Dialog>
  );
}

function Message({
  row,
  reply,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
}) {
  const text = useTranslations("completeness");
  const missing = useMissing(row, reply.month);
  const written = useReminder(row, reply, missing.data);
  const [own, setOwn] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const message = own ?? written;
  const copy = async () => {
    const isCopied = await copyText(message);
    setSaid(text(isCopied ? "remind.copied" : "remind.copyFailed"));
  };
  return (
    <div className="flex flex-col gap-5">
      <NamesFailed query={missing} />
      <Field label={text("remind.label")} hint={text("remind.hint")}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={missing.data === undefined ? 11 : 16}
            aria-busy={missing.isLoading}
            value={message}
            onChange={({ target }) => setOwn(target.value)}
            className={cx(controlLook, "h-auto py-2 text-14 leading-normal")}
          />
        )}
      </Field>
      <Operators area={row.area} />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={() => void copy()}>
          {text("remind.copy")}
        </Button>
        <a
          href={`https://wa.me/?text=${encodeURIComponent(message)}`}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonLook()}
        >
          {text("remind.whatsapp")}
        </a>
        <p role="status" className="text-14 text-accent">
          {said}
        </p>
      </div>
    </div>
  );
}

/** The message is there without the names, and says that they are missing from it. */
function NamesFailed({
  query: { error, refetch },
}: {
  query: ReturnType<typeof useMissing>;
}) {
  const text = useTranslations("completeness");
  return error ? (
    <FailureNote
      what={text("remind.namesFailed")}
      error={error}
      onRetry={() => void refetch()}
    />
  ) : null;
}

function Operators({ area }: { area: CompletenessRow["area"] }) {
  const text = useTranslations("completeness");
  const { say } = useFormats();
  const { data, error, refetch } = useQuery(operatorsQuery(area));
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-14 font-semibold">{text("remind.who")}</h3>
      {error ? (
        <FailureNote
          what={text("remind.whoFailed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data === undefined && !error ? <SkeletonLines count={1} /> : null}
      <ul className="text-14">
        {data?.operators.map(({ area: code, office, accounts, names }) => (
          <li key={code}>
            {accounts === 0
              ? text("remind.noAccount", { office: say(office) })
              : text("remind.accounts", {
                  office: say(office),
                  count: accounts,
                })}
            {names !== null && names.length > 0 ? (
              <span className="text-muted"> · {names.join(", ")}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
