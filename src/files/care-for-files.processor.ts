import { Inject, Injectable } from '@nestjs/common';
import { Processes, type Processor } from '../platform/queues/workers.js';
import { FilesCareService } from './files-care.service.js';

/** The job `files.care`: ask the scanner again, remove orphans. Its id says nothing. */
@Processes('files.care')
@Injectable()
export class CareForFilesProcessor implements Processor {
  readonly everyMilliseconds = 60_000;

  constructor(@Inject(FilesCareService) private readonly files: FilesCareService) {}

  process(): Promise<void> {
    return this.files.care();
  }
}
