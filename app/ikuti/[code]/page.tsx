import { FollowPage, followMetadata, type FollowProps } from "../follow-page";

export const generateMetadata = followMetadata;

export default async function FollowByCode({
  params,
  searchParams,
}: FollowProps & { params: Promise<{ code: string }> }) {
  const { code } = await params;
  return <FollowPage searchParams={searchParams} code={code} />;
}
