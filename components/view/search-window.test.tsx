import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { areaSearchQuery } from "@/lib/core/areas/client/area-search-query";
import { AreaCode } from "@/lib/core/domain/ids";
import { SearchWindow } from "./search-window";
import { InView, province, readAhead, session } from "./testing/in-view";

const { push } = vi.hoisted(() => ({ push: vi.fn() }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => ({ push }),
}));

afterEach(cleanup);

test("areas and indicators are found by their words and opened by the keys alone", () => {
  const client = readAhead();
  const kerinci = AreaCode.parse("15.01");
  client.setQueryData(areaSearchQuery("stunt").queryKey, {
    areas: [
      {
        code: kerinci,
        name: "Stuntung",
        level: "regency",
        parentName: "Jambi",
      },
    ],
  });
  const onClose = vi.fn();
  const went = vi.spyOn(window.history, "pushState");
  render(
    <InView client={client}>
      <SearchWindow session={session} onClose={onClose} />
    </InView>,
  );
  const field = screen.getByRole("combobox");
  fireEvent.change(field, { target: { value: "stunt" } });
  const options = screen.getAllByRole("option");
  expect(options[0]?.textContent).toMatch(/^Stuntung/);
  expect(options[0]?.previousElementSibling?.textContent).toBe("Wilayah");
  expect(options[1]?.previousElementSibling?.textContent).toBe("Indikator");
  fireEvent.keyDown(field, { key: "Enter" });
  const addresses = () =>
    went.mock.calls.map(
      ([, , address]) =>
        new URL(String(address), "http://localhost").searchParams,
    );
  expect(addresses().at(-1)?.get("area")).toBe(kerinci);
  expect(onClose).toHaveBeenCalledOnce();
  fireEvent.keyDown(field, { key: "ArrowDown" });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(addresses().at(-1)?.get("indicator")).toBe("stunting");
  expect(addresses().at(-1)?.get("area") ?? province).toBe(province);
  expect(onClose).toHaveBeenCalledTimes(2);
  fireEvent.keyDown(field, { key: "Escape" });
  expect(onClose).toHaveBeenCalledTimes(3);
});

test.each(["area", "nothing"] as const)(
  "where a page follows %s alone, the rest opens on the province screen in its area and month",
  (follows) => {
    const client = readAhead();
    const kerinci = AreaCode.parse("15.01");
    client.setQueryData(areaSearchQuery("stunt").queryKey, {
      areas: [
        {
          code: kerinci,
          name: "Stuntung",
          level: "regency",
          parentName: "Jambi",
        },
      ],
    });
    push.mockClear();
    const went = vi.spyOn(window.history, "pushState").mockClear();
    render(
      <InView client={client} follows={follows}>
        <SearchWindow session={session} onClose={() => undefined} />
      </InView>,
    );
    const field = screen.getByRole("combobox");
    fireEvent.change(field, { target: { value: "stunt" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(went).toHaveBeenCalledTimes(follows === "area" ? 1 : 0);
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(push.mock.calls).toEqual([
      ...(follows === "area" ? [] : [["/?area=15.01"]]),
      ["/?indicator=stunting"],
    ]);
  },
);
