import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import type { ComponentProps, ReactNode } from "react";
import { topology } from "topojson-server";
import { IntlProvider } from "use-intl/react";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaReply } from "@/lib/core/areas/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { AreaTopology } from "@/lib/core/areas/client/topology-schema";
import { topologyQuery } from "@/lib/core/areas/client/topology-query";
import { textsOf } from "@/lib/product/texts";
import { ViewProvider } from "../view-context";

export const province = "15" as AreaCode;
export const month = "2026-10" as Month;
const topologyUrl = "/api/v1/topology/15/regency?hash=1";

export const session: SessionReply = {
  user: null,
  audience: "oversight",
  demo: false,
  province: { code: province, name: "Jambi", utcOffsetHours: 7 },
  currentMonth: addMonths(month, 1),
  latestMonth: month,
  firstMonth: "2024-01" as Month,
  sequence: 0,
};

const area: AreaReply = {
  code: province,
  level: "province",
  name: "Jambi",
  officialName: "Provinsi Jambi",
  kind: "provinsi",
  bpsCode: null,
  hasShape: true,
  validFrom: "1958-01-01",
  validTo: null,
  predecessor: null,
  parent: null,
  path: [{ code: province, name: "Jambi", level: "province" }],
  children: [],
  topologies: [
    {
      level: "regency",
      hash: "1",
      source: "official",
      url: topologyUrl,
      withoutShape: 0,
    },
  ],
};

/** What has been read already; nothing else can be. */
export function readAhead(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  client.setQueryData(areaQuery(province).queryKey, area);
  return client;
}

/** Shapes of areas, one beside the other. */
export function readShapes(
  client: QueryClient,
  areas: readonly { code: string; name: string }[],
): void {
  const regency: FeatureCollection = {
    type: "FeatureCollection",
    features: areas.map(({ code, name }, index) => ({
      type: "Feature",
      id: code,
      properties: { name },
      geometry: { type: "Polygon", coordinates: [triangle(index)] },
    })),
  };
  client.setQueryData(
    topologyQuery(topologyUrl).queryKey,
    topology({ regency }) as unknown as AreaTopology,
  );
}

const triangle = (west: number) => [
  [west, 0],
  [west + 1, 0],
  [west, 1],
  [west, 0],
];

/** The regencies of a province in October 2026, for those who oversee unless it is said who reads. Mock next/navigation beside it. */
export function InView({
  client,
  audience = "oversight",
  follows = "area-and-indicator",
  children,
}: {
  client: QueryClient;
  audience?: SessionReply["audience"];
  follows?: ComponentProps<typeof ViewProvider>["follows"];
  children: ReactNode;
}) {
  return (
    <IntlProvider
      locale="id"
      messages={textsOf("id", ["dashboard"])}
      timeZone="Asia/Jakarta"
      onError={(error) => {
        throw error;
      }}
    >
      <QueryClientProvider client={client}>
        <ViewProvider session={{ ...session, audience }} follows={follows}>
          {children}
        </ViewProvider>
      </QueryClientProvider>
    </IntlProvider>
  );
}
