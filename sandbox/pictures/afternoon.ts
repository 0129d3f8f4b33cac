/** Hour of the town at which pictures are taken: the hours that people write on cards fit those that the bot notes. */
const AFTERNOON_MS = (17 * 60 + 44) * 60_000;

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23', timeZone: 'Europe/Madrid' });
const [hours = 0, minutes = 0, seconds = 0] = clock.format().split(':').map(Number);
const ahead = AFTERNOON_MS - ((hours * 60 + minutes) * 60 + seconds) * 1_000;
const realNow = Date.now;

Date.now = () => realNow() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (real, given, self) => Reflect.construct(real, given.length === 0 ? [real.now()] : given, self),
});
