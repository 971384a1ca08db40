import { Id, OneOf, Text, Whole } from '../platform/http/fields.js';
import { LARGEST_FILE } from './file-limits.js';

export const SCANS = ['unscanned', 'clean', 'quarantined', 'infected'] as const;

export class FileView {
  @Id({ about: 'For evidence of the kind `file`' }) id: string;
  @Id() taskId: string;
  @Text({ max: 200, example: 'Қабылдау актісі.pdf' }) name: string;
  @Text({ max: 100, about: 'By the content, whatever was said', example: 'application/pdf' }) type: string;
  @Whole({ min: 1, max: LARGEST_FILE, about: 'Bytes', example: 482_113 }) size: number;
  @Text({ max: 64, example: 'b1946ac92492d2347c6235b4d2611184f3c5d5a1b8a9c0d7e6f5a4b3c2d1e0f9' }) sha256: string;
  @OneOf(SCANS, { about: 'Quarantined: the virus scanner has not judged it yet; it cannot be read', example: 'clean' })
  scan: string;
}
