"use client";

import { useTranslations } from "use-intl/react";
import type { GrowthReply } from "@/lib/growth/contract";
import { useFormats } from "@/lib/core/text/formats";
import { submitHref } from "@/lib/submissions/client/submit-address";
import { maySend } from "@/lib/submissions/client/who-may";
import { ButtonLink } from "@/components/ui/button-link";
import { StateMessage } from "@/components/ui/state-message";
import { useView } from "@/components/view/view-context";

/** Nobody has sent rows of children; who may send some is led there. */
export function GrowthNoRows({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  const { user } = useView().session;
  const formats = useFormats();
  return (
    <StateMessage
      tone="plain"
      title={text("none.title", {
        area: reply.name,
        month: formats.month(reply.month),
      })}
      // Who has not signed in yet may turn out to be an operator; the page says so and offers to sign in.
      action={
        user === null || maySend(user) ? (
          <ButtonLink
            size="sm"
            href={submitHref(
              formats.locale,
              { area: reply.area, month: reply.month },
              "/submit/children",
            )}
            className="print:hidden"
          >
            {text("none.send")}
          </ButtonLink>
        ) : null
      }
    >
      {text("none.text")}
    </StateMessage>
  );
}
