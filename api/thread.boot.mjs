// A thread does not inherit the loader that runs TypeScript: it registers its own before the first such file.
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);
