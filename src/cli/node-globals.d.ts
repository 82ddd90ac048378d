/** Node has it as a value only; the shared code names the type. */
type CryptoKey = import('node:crypto').webcrypto.CryptoKey
