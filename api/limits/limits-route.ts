import type { RequestHandler } from 'express';
import { LIMITS } from './limits.ts';

/** Answers GET /limits: the numbers every request is judged by, the same for everybody. */
export const limitsRoute = (): RequestHandler => (_request, response) => {
  response.setHeader('cache-control', 'public, max-age=300');
  response.json(LIMITS);
};
