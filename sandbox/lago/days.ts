const day = 86_400_000;

/** The start of the day in so many days, in UTC. */
export const inDays = (days: number): Date => new Date((Math.floor(Date.now() / day) + days) * day);

/** Such as `2026-11-27`. */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
