/** RFC 3339 in UTC, whatever the host's time zone; null for no time. */
export const timeText = (time: Date | null): string | null => time?.toISOString() ?? null;
