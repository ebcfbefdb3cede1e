const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
};

/** What the clock on the wall shows at a minute since 1970, counted in minutes as if the wall were in UTC. Read from `Intl`. */
export const wallAt = (zone: string, minute: number): number => {
  const [month = 0, day = 0, year = 0, hour = 0, past = 0] = (
    formatOf(zone)
      .format(minute * 60_000)
      .match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, past) / 60_000;
};

/** Minutes at which the wall clock of a zone jumps, forwards or back, within some years: walked by days, then by minutes. */
export const jumpsOf = (zone: string, fromYear: number, toYear: number): number[] => {
  const jumps: number[] = [];
  const shift = (minute: number) => wallAt(zone, minute) - minute;
  const last = Date.UTC(toYear, 0) / 60_000;
  for (let day = Date.UTC(fromYear, 0) / 60_000, before = shift(day), after = before; day < last; day += 1440, before = after) {
    after = shift(day + 1440);
    if (after === before) continue;
    let minute = day;
    while (shift(minute + 60) === before) minute += 60;
    while (shift(minute) === before) minute += 1;
    jumps.push(minute);
  }
  return jumps;
};
