/** One faulty field, as RFC 9457 `errors[]` names it: a JSON pointer into the request. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

/** A problem document (RFC 9457) as the services send it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  id?: string;
  errors?: FieldProblem[];
}

const TYPE_BASE = 'https://thidua.vn/problems/';
const NETWORK = 'network';

/** What every failed call throws. `slug` is the last part of the stable `type`, or `network` when nothing was reached. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly slug: string;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
    this.slug = problem.type.startsWith(TYPE_BASE) ? problem.type.slice(TYPE_BASE.length) : problem.type;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The message for the field at this pointer, e.g. `/lines/3/title`. */
  field(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === pointer)?.message;
  }
}

export function networkProblem(): ProblemError {
  return new ProblemError({ type: NETWORK, title: 'network', status: 0 });
}

/** Reads whatever came back; a body that is no problem document is described by its status alone. */
export function toProblem(response: Response, body: unknown): ProblemError {
  if (typeof body === 'object' && body !== null && 'type' in body && 'title' in body) {
    return new ProblemError({ ...(body as Problem), status: response.status });
  }
  return new ProblemError({ type: 'about:blank', title: '', status: response.status });
}

/** The message for one field of a form, whatever was thrown. */
export function fieldError(error: unknown, pointer: string): string | undefined {
  return error instanceof ProblemError ? error.field(pointer) : undefined;
}
