import { FollowPage, followMetadata, type FollowProps } from "./follow-page";

export const generateMetadata = followMetadata;

export default function FollowAny({ searchParams }: FollowProps) {
  return <FollowPage searchParams={searchParams} code={null} />;
}
