// Serves a home from a process of its own, for the tests that kill it. Prints where it is reached.
import { startManagedDatabase } from './managed.ts';

const [home = '', then] = process.argv.slice(2);
process.on('SIGINT', () => {}); // a terminal's Ctrl-C reaches the whole process group
const { uri, password, pid } = await startManagedDatabase({ home });
console.log(JSON.stringify({ uri, password, pid }));
if (then === 'stay') setInterval(() => {}, 60_000);
