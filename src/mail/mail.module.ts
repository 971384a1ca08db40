import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { StartRefused } from '../platform/start-checks.js';
import { SmtpSender } from './smtp.js';

/** The one sender of a process, from the settings. */
@Module({
  providers: [{ provide: SmtpSender, useFactory: senderFrom, inject: [CONFIG] }],
  exports: [SmtpSender],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(SmtpSender) private readonly sender: SmtpSender) {}

  /** The workers have drained by now (an earlier hook), so nothing is broken off. */
  async onApplicationShutdown(): Promise<void> {
    await this.sender.close(1_000);
  }
}

function senderFrom(config: Config): SmtpSender {
  return new SmtpSender({
    url: config.smtpUrl,
    from: { name: config.mailFromName, address: config.mailFrom },
    ...(config.mailReplyTo ? { replyTo: { name: config.mailFromName, address: config.mailReplyTo } } : {}),
    ...(config.dkimKey ? { dkim: signature(config, config.dkimKey) } : {}),
  });
}

/** @throws StartRefused when the key cannot be read: letters that should be signed do not leave unsigned */
function signature({ mailFrom, dkimSelector }: Config, file: string) {
  try {
    const privateKey = readFileSync(file, 'utf8');
    createPrivateKey(privateKey);
    return { domainName: mailFrom.split('@')[1]!, keySelector: dkimSelector, privateKey };
  } catch {
    throw new StartRefused(['DKIM_KEY names no file with a private key (PEM) that this process can read.']);
  }
}
