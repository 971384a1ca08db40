import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { DomainError } from '../shared/errors.js';
import type { ContentStore, Received } from './content-store.js';

const INCOMING = 'incoming/';
/** A store that says nothing holds a transaction open no longer than this. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Contents in a bucket of an S3-compatible store: sent under a name of their own before the transaction, and copied
 * within the store to their hash in it. The bucket is made by whoever runs the store, private and with versions.
 */
export class S3Store implements ContentStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  /**
   * @param address https://key:secret@host/bucket, with `?region=` where the store asks for one
   * @param patience milliseconds for what is asked inside a transaction
   */
  constructor(
    address: string,
    private readonly patience = PATIENCE_MILLISECONDS,
  ) {
    const { origin, username, password, pathname, searchParams } = new URL(address);
    this.bucket = pathname.slice(1);
    this.client = new S3Client({
      endpoint: origin,
      region: searchParams.get('region') ?? 'us-east-1',
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      // Stores other than Amazon's know buckets by path, and not every one of the newer checksums.
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async bring({ path, size }: Received): Promise<void> {
    await this.orAway(() =>
      this.client.send(
        new PutObjectCommand({ ...this.at(incoming(path)), Body: createReadStream(path), ContentLength: size }),
      ),
    );
  }

  async keep({ path, sha256, size }: Received): Promise<void> {
    if ((await this.sizeOf(sha256)) === size) return;
    const source = `${this.bucket}/${incoming(path)}`;
    await this.orAway(() =>
      this.client.send(new CopyObjectCommand({ ...this.at(keyOf(sha256)), CopySource: source }), this.inTime()),
    );
  }

  async forget({ path }: Pick<Received, 'path'>): Promise<void> {
    // What stays behind is swept.
    await this.client.send(new DeleteObjectCommand(this.at(incoming(path)))).catch(() => undefined);
  }

  async read(sha256: Buffer): Promise<Readable> {
    const { Body } = await this.orAway(() => this.client.send(new GetObjectCommand(this.at(keyOf(sha256)))));
    return Body as Readable;
  }

  async remove(sha256: Buffer): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(keyOf(sha256))));
  }

  async sweep(before: Date): Promise<number> {
    let removed = 0;
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: INCOMING });
    for await (const { Contents = [] } of pages) {
      for (const { Key, LastModified } of Contents) {
        if (!Key || !LastModified || LastModified >= before) continue;
        await this.client.send(new DeleteObjectCommand(this.at(Key)));
        removed++;
      }
    }
    return removed;
  }

  private async sizeOf(sha256: Buffer): Promise<number | undefined> {
    const asked = this.client.send(new HeadObjectCommand(this.at(keyOf(sha256))), this.inTime());
    return (await asked.catch(() => undefined))?.ContentLength;
  }

  private inTime() {
    return { abortSignal: AbortSignal.timeout(this.patience) };
  }

  private at(key: string) {
    return { Bucket: this.bucket, Key: key };
  }

  private async orAway<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch {
      throw new DomainError('unavailable', 'file_away', {}, [], 60);
    }
  }
}

const incoming = (path: string) => INCOMING + basename(path);

function keyOf(sha256: Buffer): string {
  const name = sha256.toString('hex');
  return `${name.slice(0, 2)}/${name}`;
}
