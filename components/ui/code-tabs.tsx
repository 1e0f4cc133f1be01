"use client";

import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { CopyButton } from "./copy-button";

interface Sample {
  id: string;
  label: string;
  /** What is copied. */
  code: string;
  /** What is seen, where it is not the same. */
  shown?: string;
}

/** The same thing in several languages, each to copy. */
export function CodeTabs({ label, samples }: { label: string; samples: readonly Sample[] }) {
  return (
    <Tabs className="rounded-lg border border-line bg-sunken">
      <TabList aria-label={label} className="flex flex-wrap border-b border-line px-1.5">
        {samples.map((sample) => (
          <Tab
            key={sample.id}
            id={sample.id}
            className="-mb-px flex h-9 cursor-pointer items-center border-b-2 border-transparent px-2.5 text-sm whitespace-nowrap text-ink-soft data-focus-visible:-outline-offset-2 data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink touch:h-11"
          >
            {sample.label}
          </Tab>
        ))}
      </TabList>
      {samples.map((sample) => (
        <TabPanel key={sample.id} id={sample.id} className="relative">
          <pre className="p-3 pr-12 font-mono text-sm leading-5 break-words whitespace-pre-wrap">
            <code>{sample.shown ?? sample.code}</code>
          </pre>
          <div className="absolute top-1.5 right-1.5">
            <CopyButton text={sample.code} what={`${sample.label} code`} />
          </div>
        </TabPanel>
      ))}
    </Tabs>
  );
}
