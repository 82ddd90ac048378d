/** One refused field of a form or a JSON body, in words that can be shown. */
export type FieldError = { field: string; message: string }

/** An expected refusal. `message` is safe to show to anybody; `code` is for programs and stays stable. */
export class AppError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  readonly errors: FieldError[]

  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; errors?: FieldError[] } = {},
  ) {
    super(message)
    this.name = 'AppError'
    this.status = status
    this.code = code
    this.headers = more.headers ?? {}
    this.errors = more.errors ?? []
  }
}

export class BadRequestError extends AppError {
  constructor(message: string) {
    super(400, 'bad_request', message)
  }
}

export class UnauthorizedError extends AppError {
  constructor(message = 'This needs a token: Authorization: Bearer pv_…') {
    super(401, 'unauthorized', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
  }
}

export class ForbiddenError extends AppError {
  constructor(message: string, code = 'forbidden') {
    super(403, code, message)
  }
}

export class NotFoundError extends AppError {
  constructor(message = 'There is nothing at this address.') {
    super(404, 'not_found', message)
  }
}

export class ConflictError extends AppError {
  constructor(message: string, errors: FieldError[] = []) {
    super(409, 'conflict', message, { errors })
  }
}

export class StaleError extends AppError {
  constructor(
    message = 'This was changed since you read it: read it again, then send your change.',
  ) {
    super(412, 'stale', message)
  }
}

export class TooLargeError extends AppError {
  constructor(message: string) {
    super(413, 'too_large', message)
  }
}

export class UnsupportedTypeError extends AppError {
  constructor(message: string) {
    super(415, 'unsupported_type', message)
  }
}

export class InvalidError extends AppError {
  constructor(errors: FieldError[], message = 'Some fields need another look.') {
    super(422, 'invalid', message, { errors })
  }
}

export class TooManyRequestsError extends AppError {
  constructor(seconds: number) {
    super(429, 'too_many_requests', `That was quick: please try again in ${seconds} s.`, {
      headers: { 'Retry-After': String(seconds) },
    })
  }
}

/** The blog itself is not set up right: said in words, so that its owner can mend it. */
export class SetupError extends AppError {
  constructor(message: string) {
    super(503, 'not_set_up', message)
  }
}
