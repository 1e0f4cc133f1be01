import { Download } from "lucide-react";
import { buttonStyle } from "./button-style";

interface DownloadLinkProps {
  href: string;
  children: string;
  /** What exactly is downloaded, for those who do not see what is around it. */
  label: string;
}

/** Downloads a file; the page stays. */
export function DownloadLink({ href, label, children }: DownloadLinkProps) {
  return (
    <a href={href} download="" aria-label={label} className={buttonStyle()}>
      <Download aria-hidden="true" />
      {children}
    </a>
  );
}
