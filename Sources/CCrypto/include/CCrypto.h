// libcrypto: SHA-256 from its archive, for the hashes of every run; keys and signatures from the shared
// library, loaded when a report package is signed or verified.
#ifndef BFTP_CRYPTO_H
#define BFTP_CRYPTO_H
// The SHA256_* functions are marked deprecated in favour of EVP, which reads the library's configuration
// and loads its providers before the first byte: a tenth of a short run.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

// Every function of the shared library that is used.
#define BFTP_CRYPTO_FUNCTIONS(X) \
    X(BIO_ctrl) X(BIO_free) X(BIO_new) X(BIO_new_mem_buf) X(BIO_s_mem) \
    X(EVP_DigestSign) X(EVP_DigestSignInit) X(EVP_DigestVerify) X(EVP_DigestVerifyInit) \
    X(EVP_MD_CTX_free) X(EVP_MD_CTX_new) \
    X(EVP_PKEY_Q_keygen) X(EVP_PKEY_free) X(EVP_PKEY_get_base_id) X(EVP_PKEY_get_raw_public_key) \
    X(EVP_PKEY_new_raw_public_key) \
    X(PEM_read_bio_PUBKEY) X(PEM_read_bio_PrivateKey) X(PEM_write_bio_PUBKEY) \
    X(PEM_write_bio_PrivateKey)

#define BFTP_CRYPTO_MEMBER(name) __typeof__(&name) _Nonnull name;
typedef struct {
    BFTP_CRYPTO_FUNCTIONS(BFTP_CRYPTO_MEMBER)
} bftp_crypto_functions;

// The functions of libcrypto; NULL where the library is not installed or lacks one of them.
const bftp_crypto_functions *_Nullable bftp_crypto_load(void);

// Macros and variadic functions are not imported.
EVP_PKEY *_Nullable bftp_new_ed25519_key(const bftp_crypto_functions *_Nonnull crypto);
long bftp_memory_bytes(
    const bftp_crypto_functions *_Nonnull crypto, BIO *_Nonnull memory, char *_Nullable *_Nonnull bytes);
#endif
