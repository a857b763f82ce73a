/** When the account was set up, in epoch seconds. */
export const firstCreated = Date.UTC(2023, 0, 9) / 1000;
