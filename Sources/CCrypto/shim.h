// libcrypto, for SHA-256 of inputs and factor sets.
#ifndef BFTP_CRYPTO_SHIM_H
#define BFTP_CRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
