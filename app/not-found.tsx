import { headers } from "next/headers";
import { ProductSign } from "@/components/frame/product-sign";
import { buttonLook } from "@/components/ui/button";
import { hrefIn, localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { commonText } from "@/lib/core/text/common";

/** The scripts of this page are sent with every other one, so it has none: its link loads the page anew. */
export default async function NotFound() {
  const locale = localeOf((await headers()).get("x-pantau-lang"));
  const text = translatorOf(locale, commonText.words);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        <a
          href={hrefIn(locale, "/")}
          aria-label={`${text("product")}, ${text("home")}`}
          className="mx-4 inline-flex h-14 items-center gap-2 rounded-mark text-16 font-bold tracking-tight"
        >
          <ProductSign />
          {text("product")}
        </a>
      </header>
      <main className="mx-auto flex w-full max-w-prose flex-1 flex-col items-start justify-center gap-4 px-6">
        <h1 className="text-28 font-semibold text-balance">
          {text("notFound.title")}
        </h1>
        <p>{text("notFound.text")}</p>
        <a
          className={buttonLook({ variant: "primary" })}
          href={hrefIn(locale, "/")}
        >
          {text("notFound.home")}
        </a>
      </main>
    </div>
  );
}
