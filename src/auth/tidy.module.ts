import { Module } from '@nestjs/common';
import { TidyProcessor } from './tidy.processor.js';
import { TidyService } from './tidy.service.js';

/** The worker's half of sign-in: what has served its time goes. */
@Module({ providers: [TidyService, TidyProcessor], exports: [TidyService] })
export class TidyModule {}
