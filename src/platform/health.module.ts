import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** Health and readiness of the API process. */
@Module({ controllers: [HealthController], providers: [Readiness] })
export class HealthModule {}
