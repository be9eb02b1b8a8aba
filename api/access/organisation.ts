const FORM = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;

/** Whether a text can name an organisation: 1–60 letters, digits, dots, hyphens and underscores. */
export const isOrganisation = (text: string): boolean => FORM.test(text);
