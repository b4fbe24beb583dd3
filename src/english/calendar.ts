const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A day `YYYY-MM-DD` in the words people ask with: "19 November 2020"; empty for `null`. */
export function dateWords(day: string | null): string {
  const [year, month, date] = day?.split("-") ?? [];
  if (year === undefined || month === undefined || date === undefined) return "";
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
