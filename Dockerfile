# The API with the built client, on one port. The database is a service of its own: docker-compose.yml.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 HEALTH_PORT=4001 DATA_DIR=/data
# The one folder the program may write, for the first admin key; a volume takes over its owner.
RUN install -d -o node -g node -m 0700 /data
WORKDIR /app
# The program belongs to root, so the account it runs under cannot change it.
COPY --from=build /app ./
USER node
EXPOSE 4000
# By the port that a thread of its own answers: a crowd of requests must not look like a program that hangs.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would stand between Docker's SIGTERM and the program.
CMD ["node", "--import", "tsx", "api/main.ts"]
