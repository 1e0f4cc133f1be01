import { passToKeyService } from "@/lib/web/pass-through";

// `verify` answers any method, since a gateway may pass on the method of the request it asks about.
export const GET = passToKeyService;
export const HEAD = passToKeyService;
export const POST = passToKeyService;
export const PUT = passToKeyService;
export const PATCH = passToKeyService;
export const DELETE = passToKeyService;
export const OPTIONS = passToKeyService;
