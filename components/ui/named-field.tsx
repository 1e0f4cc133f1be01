"use client";

import { type QueryKey, useQuery, type UseQueryOptions } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { keylessText } from "@/lib/keyless-text";
import { type ComboChoice, ComboField } from "./combo-field";

/** Something with a name and an id. */
export interface Named {
  id: string;
  name: string;
}

interface NamedFieldProps<Data, Key extends QueryKey> {
  label: string;
  placeholder: string;
  /** Stands in its place where there is nothing to choose from. */
  placeholderOfNone?: string;
  selected: Named | null;
  onSelect: (chosen: Named | null) => void;
  /** Reads what matches the text that was typed; all where that is empty. */
  queryOf: (search: string) => UseQueryOptions<Data, Error, Data, Key>;
  choicesOf: (data: Data) => readonly ComboChoice[];
  isDisabled?: boolean;
  error?: string | undefined;
}

/** Chooses one of many by typing a part of its name. */
export function NamedField<Data, Key extends QueryKey>(props: NamedFieldProps<Data, Key>) {
  const { selected, onSelect, queryOf, choicesOf, placeholder, placeholderOfNone, ...field } = props;
  const [text, setText] = useState(selected?.name ?? "");
  // The name of the choice itself is no search: all the others should be there to change to.
  const search = useDeferredValue(text === selected?.name ? "" : keylessText(text).text.trim());
  const { data, isPending } = useQuery(queryOf(search));
  const choices = data === undefined ? [] : choicesOf(data);
  const isBare = search === "" && data !== undefined && choices.length === 0;
  return (
    <ComboField
      {...field}
      placeholder={isBare && placeholderOfNone !== undefined ? placeholderOfNone : placeholder}
      choices={choices}
      text={text}
      selected={selected?.id ?? null}
      onText={(typed) => {
        setText(typed);
        if (selected !== null && typed !== selected.name) onSelect(null);
      }}
      onSelect={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice === undefined) return;
        setText(choice.label);
        onSelect({ id: choice.id, name: choice.label });
      }}
      isLoading={isPending}
    />
  );
}
