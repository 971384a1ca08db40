import { Controller, Get, Header, Inject, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../shared/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdParam } from '../platform/http/id.js';
import { Route } from '../platform/http/route.js';
import { TakesUpload, UploadedFile, type Upload } from '../platform/http/upload.js';
import { attachmentHeader } from './file-name.js';
import { FileView } from './files.dto.js';
import { FilesService } from './files.service.js';

@ApiTags('Files')
@Controller('api/v1')
export class FilesController {
  constructor(@Inject(FilesService) private readonly files: FilesService) {}

  @Post('tasks/:id/files')
  @TakesUpload()
  @Route({
    summary: 'Upload one file (up to 25 MiB), to be named as evidence in a report within 24 hours',
    access: ['recipient'],
    status: 201,
    answers: FileView,
    refusals: [404, 409, 413, 415, 422, 429],
  })
  upload(@CurrentActor() actor: Actor, @IdParam() id: string, @UploadedFile() file: Upload): Promise<FileView> {
    return this.files.upload(actor, id, file);
  }

  @Get('files/:id')
  @Route({ summary: 'The content of a file', access: ['office', 'reader', 'recipient'], refusals: [404, 409] })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'Done', schema: { type: 'string', format: 'binary' } })
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async download(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<StreamableFile> {
    const { file, content } = await this.files.download(actor, id);
    return new StreamableFile(content, {
      type: file.type,
      length: file.size,
      disposition: attachmentHeader(file.name),
    });
  }
}
