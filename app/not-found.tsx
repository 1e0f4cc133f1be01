import type { Metadata } from "next";
import { Entrance } from "@/components/sign-in/entrance";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Entrance title="There is no such page">
      <p>The address may be mistyped, or the link is from another version.</p>
      <LinkButton href={routes.home()}>Open Eucalyptus</LinkButton>
    </Entrance>
  );
}
