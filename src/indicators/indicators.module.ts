import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { PartsService } from './parts.service.js';
import { IndicatorsService } from './indicators.service.js';

@Module({
  imports: [AuditModule],
  controllers: [IndicatorsController],
  providers: [IndicatorsService, PartsService],
  exports: [IndicatorsService],
})
export class IndicatorsModule {}
