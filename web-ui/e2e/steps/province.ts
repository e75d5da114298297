import { expect } from '@playwright/test';
import { secret, stack } from '../support/stack';

interface Item {
  subjectName: string;
  awardName: string;
  bonus?: number | null;
}
export interface ProvinceDecision {
  id: string;
  number: string;
  signedOn: string;
  items: Item[];
}
export interface Dossier {
  decision: ProvinceDecision;
  items: {
    award: Item;
    verdict?: string | null;
    clauses: { article?: string | null; required: string; found: string }[];
  }[];
}

/** The provincial reward system: a machine with client credentials, no browser. */
export class Province {
  private constructor(private readonly token: string) {}

  static async connects(): Promise<Province> {
    const response = await fetch(`${stack.url}/auth/realms/thidua/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'province',
        client_secret: secret('keycloak.client.province', 'THIDUA_PROVINCE_SECRET'),
        scope: 'decisions:read dossiers:read',
      }),
    });
    expect(response.status, 'token of the province').toBe(200);
    return new Province(((await response.json()) as { access_token: string }).access_token);
  }

  async reads<T>(path: string): Promise<T> {
    const response = await this.get(path);
    expect(response.status, path).toBe(200);
    return (await response.json()) as T;
  }

  get(path: string): Promise<Response> {
    return fetch(`${stack.url}/api/province/v1${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
  }
}
