import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What is no page loads nothing at all. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // The local address is plain HTTP; whoever puts TLS in front sets this header there.
    strictTransportSecurity: false,
  });

/**
 * The policy of a page: its own script, what that loads, and files of this origin; no inline script or style, no
 * foreign host, no text turned into code or HTML. The script is named by a nonce instead of by this origin, so that
 * no other file the origin may ever serve can be run.
 */
export const clientPolicy = (nonce: string): string =>
  policy({
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'form-action': "'self'",
    'trusted-types': "'none'",
  });

/**
 * The policy of GraphiQL, which brings its fonts within its style sheet, puts one style element into the page, and
 * shows descriptions as HTML through one rule of its own (client/graphiql/nonce.ts).
 */
export const graphiqlPolicy = (nonce: string): string =>
  policy({
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'form-action': "'none'",
    'trusted-types': 'default',
  });

function policy(own: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': "'none'",
    ...own,
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
