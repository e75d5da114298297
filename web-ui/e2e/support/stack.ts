import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
/** The folder of this installation. */
export const DATA = process.env.THIDUA_DATA
  ? resolve(REPOSITORY, process.env.THIDUA_DATA)
  : resolve(REPOSITORY, '.data');

/** How far the ports of this installation are above the usual ones. */
const shift = Number(process.env.THIDUA_PORT_SHIFT ?? '0');
export const local = (usualPort: number): string => `http://127.0.0.1:${usualPort + shift}`;

/** The running system, as `./run` starts it; everything can be pointed elsewhere by environment variables. */
export const stack = {
  url: process.env.THIDUA_PUBLIC_URL ?? local(8080),
  mailUrl: process.env.THIDUA_MAIL_URL ?? local(13080),
  keycloakUrl: process.env.THIDUA_KEYCLOAK_URL ?? `${local(8080)}/auth`,
  sample: resolve(REPOSITORY, 'sample'),
  screenshots: resolve(REPOSITORY, 'web-ui/test-results/screenshots'),
};

function secrets(): Map<string, string> {
  const file = resolve(DATA, 'secrets.properties');
  if (!existsSync(file)) throw new Error(`${file} is missing: start the system with ./run first, or set THIDUA_DATA.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')).trim(), line.slice(line.indexOf('=') + 1).trim()]),
  );
}

/** A generated password or client secret of this installation. */
export function secret(name: string, variable: string): string {
  const value = process.env[variable] ?? secrets().get(name);
  if (!value) throw new Error(`No ${name} among the secrets of this installation.`);
  return value;
}

export const demoPassword = (): string => secret('demo.password', 'THIDUA_DEMO_PASSWORD');
