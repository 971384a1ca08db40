import { Flag, Text, Texts, Whole } from '../platform/http/fields.js';

export class OwnPasswordRequest {
  @Text({ max: 256, about: 'One’s own', example: 'demo-2020' }) password: string;
}

export class CodeRequest {
  @Text({ max: 30, about: 'Of the authenticator app', example: '123456' }) code: string;
}

export class SecondFactorView {
  @Flag({ about: 'Sign-in asks for a code', example: true }) on: boolean;
  @Whole({ min: 0, max: 10, example: 10 }) recoveryCodesLeft: number;
}

export class EnrolmentView {
  @Text({ max: 100, about: 'Shown once; for typing it into the app', example: 'JBSWY3DPEHPK3PXP' }) secret: string;
  @Text({ max: 500, example: 'otpauth://totp/…' }) uri: string;
  @Text({ max: 100_000, about: 'The uri as a picture (SVG)', example: '<svg …></svg>' }) qr: string;
}

export class RecoveryCodesView {
  @Texts({ about: 'Shown once; each signs in once', example: ['K7QM-2XPA-9RTC-H4WB'] }) recoveryCodes: string[];
}
