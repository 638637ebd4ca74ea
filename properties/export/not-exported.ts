/** What an export cannot express: said to the user, with what to do instead. */
export class NotExported extends Error {}

/** The graph was not walked to its end; a part of it is not worth exporting. */
export class NotWalked extends Error {
  readonly stopped: 'interrupted' | 'seconds';

  constructor(stopped: 'interrupted' | 'seconds') {
    super(`the walk through the graph was stopped (${stopped})`);
    this.stopped = stopped;
  }
}
