import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, NEEDS_VERSION, type Access } from '../../src/platform/http/route.js';

export interface ControllerRoute {
  /** 'GET /api/v1/tasks/:id' */
  readonly name: string;
  readonly handler: string;
  readonly access: Access | undefined;
  readonly ifMatch: boolean;
}

/** Every method of every controller that has an HTTP decorator, as Nest knows it. */
export function controllerRoutes(app: NestFastifyApplication): ControllerRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const type = metatype as new () => object;
    const prototype = type.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype)
      .map((name) => ({ name, method: prototype[name]! }))
      .filter(({ method }) => Reflect.hasMetadata(METHOD_METADATA, method))
      .flatMap(({ name, method }) => {
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
        return pathsOf(type).flatMap((base) =>
          pathsOf(method).map((path) => ({
            name: `${verb} /${[base, path]
              .map((part) => part.replace(/^\/|\/$/g, ''))
              .filter(Boolean)
              .join('/')}`,
            handler: `${type.name}.${name}`,
            access: Reflect.getMetadata(ACCESS, method) as Access | undefined,
            ifMatch: Reflect.getMetadata(NEEDS_VERSION, method) === true,
          })),
        );
      });
  });
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [path ?? ''].flat();
}

/** Every route that Fastify would answer, HEAD apart (it comes with GET): 'GET /api/v1/tasks/:id'. */
export function fastifyRoutes(app: NestFastifyApplication): string[] {
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n');
  const names: string[] = [];
  const path: string[] = [];
  for (const line of lines) {
    const match = /^([│ ]*)(?:├── |└── )(.*)$/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    const [, part, methods] = /^(\S*)(?: \(([A-Z, ]+)\))?/.exec(match[2]!)!;
    path.length = depth;
    path[depth] = part!;
    // What answers every address is printed without its slash.
    const whole = path.join('').replace(/^\*/, '/*');
    for (const method of methods?.split(', ') ?? []) names.push(`${method} ${whole}`);
  }
  return names.filter((name) => !name.startsWith('HEAD ')).sort();
}

/** For those who look after the process, and the application's own files: open to anybody, nothing of the register in them. */
export const FOR_MACHINES = /^GET \/(healthz|readyz|metrics|api\/v1\/about|\*)?$/;
