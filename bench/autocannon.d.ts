declare module "autocannon" {
  type Request = { path?: string };
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    requests?: { setupRequest: (request: Request) => Request }[];
  }): Promise<{
    requests: { average: number };
    non2xx: number;
    errors: number;
  }>;
}
