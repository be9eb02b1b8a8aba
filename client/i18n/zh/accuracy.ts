export const accuracy = { title: 'x' };
