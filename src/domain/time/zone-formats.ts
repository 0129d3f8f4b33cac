/** Returns formats by their time zone. Each is built once, as that costs a hundred times as much as using it. */
export function zoneFormats(
  locale: string,
  parts: Intl.DateTimeFormatOptions,
): (timeZone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone });
    formats.set(timeZone, format);
    return format;
  };
}
