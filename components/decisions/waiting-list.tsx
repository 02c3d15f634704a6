"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { ConfirmDialog } from "@/components/frame/confirm-dialog";
import { useView } from "@/components/view/view-context";
import { Button } from "@/components/ui/button";
import { useFormats } from "@/lib/core/text/formats";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import {
  dropWaiting,
  markRefused,
  type Waiting,
} from "@/lib/decisions/client/outbox";
import { sendWaiting } from "@/lib/decisions/client/send-waiting";
import { useWaiting } from "./waiting-sign";

/** What is kept on this device and not stored yet: whose account it is sends it, and only its writer can give it up. */
export function WaitingList() {
  const text = useTranslations("decisions");
  const { number } = useFormats();
  const { session } = useView();
  const client = useQueryClient();
  const all = useWaiting();
  const by = session.user?.email;
  const mine = all.filter((one) => one.by === by);
  const others = all.length - mine.length;
  if (all.length === 0) return null;
  const send = () => {
    if (by === undefined) return;
    for (const { body } of mine) markRefused(body.id, null);
    void sendWaiting(by).then(() => {
      for (const queryKey of allDecisions)
        void client.invalidateQueries({ queryKey });
    });
  };
  return (
    <SectionCard
      id="waiting"
      heading={text("waiting.heading")}
      note={text("waiting.note")}
      actions={
        mine.length > 0 ? (
          <Button size="sm" onClick={send}>
            {text("waiting.send")}
          </Button>
        ) : null
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {mine.map((one) => (
          <WaitingRow key={one.body.id} one={one} />
        ))}
      </ul>
      {others > 0 ? (
        <p className="text-14 text-muted">
          {text("waiting.others", { count: number(others) })}
        </p>
      ) : null}
    </SectionCard>
  );
}

function WaitingRow({ one }: { one: Waiting }) {
  const text = useTranslations("decisions");
  const { say, moment } = useFormats();
  return (
    <li className="flex flex-col items-start gap-1 py-3 first:pt-0 last:pb-0">
      <span className="text-13 text-muted">
        {text(`waiting.${one.kind}`)} · {moment(one.at)}
      </span>
      <p className="max-w-prose text-pretty whitespace-pre-line">
        {one.body.text}
      </p>
      {one.refused === null ? null : (
        <p className="text-14 text-caution">
          {text("waiting.refused", { why: say(one.refused) })}
        </p>
      )}
      <ConfirmDialog
        label={text("waiting.drop")}
        fullLabel={`${text("waiting.drop")}: ${one.body.text}`}
        title={text("waiting.dropSure")}
        text={one.body.text}
        confirm={text("waiting.drop")}
        failed={text("waiting.drop")}
        look={{ size: "sm", variant: "quiet", className: "-ml-2.5" }}
        act={() => {
          dropWaiting(one.body.id);
          return Promise.resolve();
        }}
      />
    </li>
  );
}
