import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';
import { Scanner } from './scanner.service.js';
import { Storage } from './storage.service.js';

@Module({
  imports: [AuditModule],
  controllers: [FilesController],
  providers: [FilesService, Scanner, Storage],
  exports: [FilesService],
})
export class FilesModule {}
