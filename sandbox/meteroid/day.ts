/** The day in UTC as Meteroid writes dates, such as `2023-01-09`. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
