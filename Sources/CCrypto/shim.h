// libcrypto, for SHA-256 of inputs and factor sets.
#ifndef BFTP_CRYPTO_SHIM_H
#define BFTP_CRYPTO_SHIM_H
// The SHA256_* functions are marked deprecated in favour of EVP, which reads the library's configuration
// and loads its providers before the first byte: a tenth of a short run.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/sha.h>
#endif
