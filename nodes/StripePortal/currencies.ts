/** Where Stripe counts in another smallest unit than ISO 4217 has: some it still counts in hundredths, for clients of long ago. */
export const currencyDigits: Readonly<Record<string, number>> = { ISK: 2, MGA: 0, UGX: 2 };
