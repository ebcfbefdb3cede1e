/** A channel said no, or was never reached: what was to be told is certainly not there, so that it may be sent again. */
export class NotTaken extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'NotTaken';
  }
}
