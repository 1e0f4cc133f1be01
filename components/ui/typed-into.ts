/** Whether a key press belongs to what has the focus: a field, a menu, a list of choices. */
export function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.closest('[role="menu"], [role="listbox"], [role="textbox"], [role="combobox"]') !== null;
}
