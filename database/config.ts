/** How the database is to run; memory sizes in the JVM's notation (`512m`, `2g`). */
export interface Settings {
  home: string;
  port: number;
  heap?: string | undefined;
  pageCache?: string | undefined;
}

/** neo4j.conf. All folders keep their defaults below the home, so no path has to be escaped here. */
export const neo4jConf = ({ port, pageCache = '64m' }: Settings): string =>
  Object.entries({
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': pageCache,
    // Files of 256 MB, preallocated twice and kept for two days, are the default. Recovery needs the logs since
    // the last checkpoint, and those are never removed: so one is due by volume, not every 15 minutes, in
    // which an import writes gigabytes.
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': '64M size',
    'db.checkpoint': 'VOLUME',
    'db.checkpoint.interval.volume': '128m',
    // Both are off by default. The API sends its own, shorter ones; these catch whoever sends none.
    'db.transaction.timeout': '60s',
    'db.lock.acquisition.timeout': '10s',
    'dbms.security.allow_csv_import_from_file_urls': false,
    // Seconds in which Bolt, already closed, waits for new work, twice: 10 of the 10.2 s of a stop.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

/**
 * Arguments of the JVM. The serial collector takes 130 MB less than G1 and starts 0.3 s sooner on two
 * cores; stopping the compiler at its first tier would save another 0.4 s of 4.5, and cost speed for good.
 */
export const javaArguments = ({ home, heap }: Settings, classPath: string): string[] => [
  ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  ...(heap ? [`-Xms${heap}`, `-Xmx${heap}`] : ['-Xms256m', '-Xmx512m']),
  '-XX:+UseSerialGC',
  '-XX:+DisableExplicitGC',
  `-XX:ErrorFile=${home}/logs/hs_err_pid%p.log`,
  '-Dfile.encoding=UTF-8',
  '-cp',
  classPath,
  'org.neo4j.server.CommunityEntryPoint',
  ...homeArguments(home),
];

/** The part of the command line that tells which home a JVM serves. */
export const homeArguments = (home: string): string[] => ['--home-dir', home, '--config-dir', `${home}/conf`];
