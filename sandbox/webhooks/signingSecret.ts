import { randomBytes } from 'node:crypto';

/** A secret as Standard Webhooks has it. */
export const newSigningSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;
