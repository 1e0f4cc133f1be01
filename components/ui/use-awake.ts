import { useDeferredValue, useSyncExternalStore } from "react";

/**
 * Whether the browser draws by itself: false in a page that comes as HTML until it is awake, true at once on the way from
 * page to page. It turns with no hurry, since what waits for it is not in sight.
 */
export const useAwake = (): boolean => useDeferredValue(useSyncExternalStore(never, yes, no));

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
