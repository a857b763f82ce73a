import { randomBytes } from 'node:crypto';

/** A secret in the form of Standard Webhooks. */
export const newSigningSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;
