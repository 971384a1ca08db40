import fastifyHelmet from '@fastify/helmet';
import { ValidationPipe, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid } from '../../shared/errors.js';
import type { Config } from '../config.js';
import { log, nestLogger, withLogContext } from '../log.js';
import { requests } from '../metrics.js';
import { refuseDeepBody } from './body-depth.js';
import { withContentEtag } from './content-etag.js';
import { serveDocs } from './docs.js';
import { trackConnections } from './drain.js';
import { fieldProblems } from './field-problems.js';
import { refuseOddInput } from './odd-input.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { limitReceiving, UPLOAD_SECONDS } from './receiving.js';
import { VALIDATION } from './query-string.js';
import { takeUploads } from './upload.js';
import { EtagInterceptor } from './version.js';

const BODY_LIMIT = 1024 * 1024;
const REQUEST_SECONDS = 30;

type DynamicModule = Parameters<typeof NestFactory.create>[0];

/** The API process's HTTP side: limits, headers, validation and errors, the same for `npm start`, production and tests. */
export async function createHttpApp(module: Type | DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: UPLOAD_SECONDS * 1000,
    connectionTimeout: REQUEST_SECONDS * 1000,
    keepAliveTimeout: 65_000,
    trustProxy: config.trustProxy ?? false,
    // Which connections are idle is known better by trackConnections.
    forceCloseConnections: false,
    // Ids are ours alone: one sent by the client could forge another request's log lines.
    requestIdHeader: false,
    routerOptions: { maxParamLength: 100 },
    // An address that is no address fails before any route, hook and filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => sendProblem(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: nestLogger,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  takeUploads(fastify);
  limitReceiving(fastify, REQUEST_SECONDS * 1000);
  const closeIdle = trackConnections(fastify.server);
  fastify.addHook('preClose', (done) => {
    closeIdle();
    done();
  });
  fastify.addHook('onRequest', (request, _reply, done) => withLogContext({ requestId: request.id }, done));
  fastify.addHook('preValidation', (request, _reply, done) => {
    refuseDeepBody(request.body);
    refuseOddInput(request.query, request.body);
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const answer = withContentEtag(request, reply, payload);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    void reply.header('x-request-id', request.id);
    done(null, answer);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const [route, status] = [routeOptions.url, reply.statusCode];
    log.info({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'request');
    requests.observe({ method, route: route ?? 'none', status }, reply.elapsedTime / 1000);
    done();
  });
  await app.register(fastifyHelmet, helmetOptions(config));
  app.useGlobalPipes(
    new ValidationPipe({
      ...VALIDATION,
      transform: true,
      exceptionFactory: (errors) => invalid(fieldProblems(errors)),
    }),
  );
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new EtagInterceptor());
  serveDocs(app, config);
  return app;
}

/** HSTS and the upgrade of requests only where people really come by https; else a plain-http page would load nothing. */
function helmetOptions(config: Config) {
  const https = config.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
  };
}
