import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Everything from this origin; no inline script or style, no foreign host. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The local address is plain HTTP; whoever puts TLS in front sets this header there.
    strictTransportSecurity: false,
  });
