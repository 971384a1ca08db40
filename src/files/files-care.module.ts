import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CareForFilesProcessor } from './care-for-files.processor.js';
import { FilesCareService } from './files-care.service.js';
import { Scanner } from './scanner.service.js';
import { Storage } from './storage.service.js';

/** The worker's half of files: the quarantine and the orphans. */
@Module({
  imports: [AuditModule],
  providers: [FilesCareService, CareForFilesProcessor, Scanner, Storage],
  exports: [FilesCareService],
})
export class FilesCareModule {}
