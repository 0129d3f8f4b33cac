/**
 * Mode in which something happens. Drills have their own database, channel and clients: no case,
 * crisis, pause, post or figure of one mode is read in the other. A text approved in a drill never
 * reaches citizens.
 */
export type Mode = 'real' | 'drill';
