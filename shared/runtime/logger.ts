import { Logger } from '@aws-lambda-powertools/logger';

/** Structured logs with ids only. Never hand it a body, a token, a visitor's words or a whole event. */
export const logger = new Logger({ serviceName: 'heard' });
