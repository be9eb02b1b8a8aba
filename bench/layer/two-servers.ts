import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Two servers to be compared: with everything, and without what is measured. */
export interface TwoServers {
  whole: string;
  without: string;
  end(): Promise<void>;
}

/** Starts them in a process of their own, so that whoever asks and whoever answers do not share an event loop. */
export async function startTwoServers(
  leaveOut: 'OBSERVATION' | 'LAYER',
  database: { uri: string; user: string; password: string },
): Promise<TwoServers> {
  const script = fileURLToPath(new URL('servers.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, leaveOut], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      NEO4J_URI: database.uri,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
    },
  });
  const exit = once(child, 'exit');
  let output = '';
  const [whole, without] = await new Promise<readonly [string, string]>((found, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const line = /^\{"ports":\[(\d+),(\d+)\]\}$/m.exec(output);
      if (line) found([`http://127.0.0.1:${line[1]}`, `http://127.0.0.1:${line[2]}`]);
    });
    void exit.then(([code]) => failed(new Error(`the two servers ended with ${code}`)));
  });
  return {
    whole,
    without,
    async end() {
      child.stdin.end();
      await exit;
    },
  };
}
