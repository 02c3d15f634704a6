import { renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import { expect, it } from "vitest";
import type { SignedIn } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { clientSubjects } from "@/lib/product/client";
import { textsOf } from "@/lib/product/texts";
import { SubjectsProvider } from "./subjects";
import { useMenu } from "./use-menu";

function wrapper({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale="id" messages={textsOf("id", [])} timeZone="UTC">
      <SubjectsProvider subjects={clientSubjects}>{children}</SubjectsProvider>
    </IntlProvider>
  );
}

const person = (...areas: string[]): SignedIn => ({
  name: "Sari",
  email: "sari@example.test",
  role: "operator",
  areas: areas.map((area) => AreaCode.parse(area)),
});
const addressOf = (user: SignedIn | null, path: string) =>
  renderHook(() => useMenu(user), { wrapper }).result.current.find(
    (place) => place.path === path,
  )?.address;

it("opens the pages of an area where the person answers for one", () => {
  expect(addressOf(person("15.08"), "/kelengkapan")).toBe(
    "/kelengkapan?area=15.08",
  );
  // The province screen is everybody's.
  expect(addressOf(person("15.08"), "/")).toBe("/");
  // Of two it is not known which, and a stranger has none.
  expect(addressOf(person("15.08", "15.09"), "/mutu")).toBe("/mutu");
  expect(addressOf(null, "/kelengkapan")).toBe("/kelengkapan");
});
