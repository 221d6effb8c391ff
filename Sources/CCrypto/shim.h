// libcrypto, for SHA-256 of inputs and factor sets, and for signatures of report packages.
#ifndef BFTP_CRYPTO_SHIM_H
#define BFTP_CRYPTO_SHIM_H
// The SHA256_* functions are marked deprecated in favour of EVP, which reads the library's configuration
// and loads its providers before the first byte: a tenth of a short run.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

// Macros and variadic functions are not imported.
static inline EVP_PKEY *bftp_new_ed25519_key(void) { return EVP_PKEY_Q_keygen(NULL, NULL, "ED25519"); }
static inline BIO *bftp_memory_of(const void *bytes, int count) { return BIO_new_mem_buf(bytes, count); }
static inline long bftp_memory_bytes(BIO *memory, char **bytes) { return BIO_get_mem_data(memory, bytes); }
#endif
