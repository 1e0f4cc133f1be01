import { DownloadLink } from "@/components/ui/download-link";
import { routes } from "@/lib/routes";
import { keyListQuery } from "./key-list-state";
import type { KeyList } from "./use-key-list";

/** All keys that the list's filters match, however many, as a table to download. */
export function CsvLink({ keys: { state, scope } }: { keys: KeyList }) {
  const filter = keyListQuery({ ...state, cursor: null }, scope);
  return (
    <DownloadLink href={routes.csv("/credentials", filter)} label="Download these keys as CSV">
      CSV
    </DownloadLink>
  );
}
