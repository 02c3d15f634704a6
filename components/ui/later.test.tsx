import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { TextProvider } from "@/components/frame/text-provider";
import { textsOf } from "@/lib/product/texts";
import { later, laterWindow } from "./later";

afterEach(cleanup);

const Figure = ({ of: area }: { of: string }) => <p>Angka {area}</p>;

/** A script that the network brings from the `first` attempt on. */
function network<Props>(component: (props: Props) => ReactNode, first = 1) {
  let attempts = 0;
  return vi.fn(() => {
    attempts += 1;
    return attempts < first
      ? Promise.reject(new Error("net::ERR_INTERNET_DISCONNECTED"))
      : Promise.resolve(component);
  });
}

const show = (part: ReactNode) =>
  render(
    <TextProvider locale="id" messages={textsOf("id", [])} utcOffsetHours={7}>
      <p>Bagian lain</p>
      {part}
    </TextProvider>,
  );

test("a part is fetched once, and what stands in its place until then gives way", async () => {
  const fetched = network(Figure);
  const Part = later(fetched, () => <p>Kerangka</p>);
  show(<Part of="Kerinci" />);
  expect(screen.getByText("Kerangka")).toBeDefined();
  expect(await screen.findByText("Angka Kerinci")).toBeDefined();
  cleanup();
  show(<Part of="Bungo" />);
  expect(screen.getByText("Angka Bungo")).toBeDefined();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test("without a network a part says so in its place, and comes when asked again", async () => {
  const Part = later(network(Figure, 2));
  show(<Part of="Kerinci" />);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "Bagian ini belum dapat dimuat.",
  );
  expect(screen.getByText("Bagian lain")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Coba lagi" }));
  expect(await screen.findByText("Angka Kerinci")).toBeDefined();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("it comes by itself when the network is back", async () => {
  const Part = later(network(Figure, 3));
  show(<Part of="Kerinci" />);
  await screen.findByRole("alert");
  act(() => void dispatchEvent(new Event("online")));
  await screen.findByRole("alert");
  act(() => void dispatchEvent(new Event("online")));
  expect(await screen.findByText("Angka Kerinci")).toBeDefined();
});

test("reaching for it without a network is told to nobody; showing it tries again", async () => {
  const Part = later(network(Figure, 2));
  Part.load();
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  show(<Part of="Kerinci" />);
  expect(await screen.findByText("Angka Kerinci")).toBeDefined();
});

test("a window that does not come may be given up", async () => {
  const Window = laterWindow(
    network(
      ({ onClose }: { onClose: () => void }) => (
        <button onClick={onClose}>Jendela</button>
      ),
      9,
    ),
  );
  const close = vi.fn();
  show(<Window onClose={close} />);
  fireEvent.click(await screen.findByRole("button", { name: "Tutup" }));
  expect(close).toHaveBeenCalledTimes(1);
});

test("a window that is slow says that it is coming", async () => {
  const Window = laterWindow<{ onClose: () => void }>(
    () => new Promise(() => {}),
  );
  show(<Window onClose={() => {}} />);
  expect(screen.queryByRole("status")).toBeNull();
  expect((await screen.findByRole("status")).textContent).toBe(
    "Bagian ini sedang dimuat …",
  );
});
