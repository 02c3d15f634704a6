"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { ManyVerb } from "@/lib/quality/client/change-finding";
import type { ManyReply } from "@/lib/quality/contract";

/** How many were changed, and each that was not, with the reason in the server's words. */
export function ManyResult({
  verb,
  reply,
}: {
  verb: ManyVerb;
  reply: ManyReply;
}) {
  const text = useTranslations("quality");
  const { number, say } = useFormats();
  const { changed, refused } = reply;
  return (
    <div className="flex flex-col gap-2 text-14">
      {changed.length > 0 ? (
        <p className="font-semibold text-better">
          {text(`many.done.${verb}`, { count: number(changed.length) })}
        </p>
      ) : null}
      {refused.length > 0 ? (
        <>
          <p className="font-semibold text-worse">
            {text("many.left", { count: number(refused.length) })}
          </p>
          <ul className="flex max-h-48 list-disc flex-col gap-1 overflow-y-auto pl-5">
            {refused.map(({ id, about, message }) => (
              <li key={id}>
                {text("many.leftOne", {
                  about: about ?? text("many.gone"),
                  why: say(message),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
