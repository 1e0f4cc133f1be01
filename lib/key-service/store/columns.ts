import { customType, text, timestamp } from "drizzle-orm/pg-core";
import type { Permission } from "@/lib/key-service/contract/vocabulary";

/** Column types that several tables share. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
export const permissions = () => text("permissions").array().$type<Permission[]>().notNull();
