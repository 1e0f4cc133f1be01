export { isDatabaseUnavailable } from "@/lib/key-service/store/failures";
