/**
 * Before the libraries load: the menus of GraphiQL lock scrolling by a style element, and read under this name
 * which nonce the page's security policy allows it.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}

/**
 * Descriptions of the schema are shown as HTML that markdown-it made of them, with every tag they contain escaped.
 * Scripts get no rule here, so the browser refuses them.
 */
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (html) => html,
});
