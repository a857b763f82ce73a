/** Where Meteroid counts in another smallest unit than ISO 4217 has, by the server's own table of currencies. */
export const currencyDigits: Readonly<Record<string, number>> = { HUF: 0, MGA: 1, MRU: 1 };
