import type { Words } from '../words.ts';
import type { accuracy as zh } from '../zh/accuracy.ts';

export const accuracy: Words<typeof zh> = { title: 'x' };
