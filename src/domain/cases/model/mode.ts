/**
 * Where something happens. The world of drills has a database, a channel and clients of its own: no case, crisis, pause, post or
 * figure of one world is ever read in the other, and nothing that is approved in a drill goes to citizens.
 */
export type Mode = 'real' | 'drill';
