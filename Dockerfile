# Two images from one build: `service` (the key management service and its commands) and `dashboard`.
#   docker build --target service -t eucalyptus-service .
#   docker build --target dashboard -t eucalyptus-dashboard .

FROM node:20.20.2-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

FROM base AS dependencies
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

# The bundles in dist/ hold all they need: this image has no node_modules.
FROM base AS service
ENV NODE_ENV=production SERVICE_HOST=0.0.0.0 SERVICE_PORT=4000
COPY --from=build /app/dist ./dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.SERVICE_PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As in `npm run service`: one process keeps to one core and to little memory; more cores take more processes.
# Node is the process that SIGTERM reaches: the service then drains and exits within 10 s.
CMD ["node", "--single-threaded-gc", "--max-semi-space-size=4", "--heap-growing-percent=30", "--initial-old-space-size=32", "--enable-source-maps", "dist/service.mjs"]

FROM base AS dashboard
ENV NODE_ENV=production PORT=3000
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/next.config.mjs ./
COPY --from=build /app/.next ./.next
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/signed-out`, { redirect: 'manual' }).then(({ status }) => process.exit(status < 500 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start"]
