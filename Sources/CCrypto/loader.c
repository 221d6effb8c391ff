#include "CCrypto.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#define BFTP_TEXT_OF(x) #x
#define BFTP_TEXT(x) BFTP_TEXT_OF(x)

static bftp_crypto_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libcrypto.so." BFTP_TEXT(OPENSSL_SHLIB_VERSION), RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    int is_complete = 1;
    void *place;
#define BFTP_CRYPTO_LOOK_UP(name) \
    place = dlsym(library, #name); \
    if (place) memcpy(&functions.name, &place, sizeof place); else is_complete = 0;
    BFTP_CRYPTO_FUNCTIONS(BFTP_CRYPTO_LOOK_UP)
    is_loaded = is_complete;
}

const bftp_crypto_functions *bftp_crypto_load(void) {
    pthread_once(&once, load);
    return is_loaded ? &functions : NULL;
}

EVP_PKEY *bftp_new_ed25519_key(const bftp_crypto_functions *crypto) {
    return crypto->EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
}

long bftp_memory_bytes(const bftp_crypto_functions *crypto, BIO *memory, char **bytes) {
    return crypto->BIO_ctrl(memory, BIO_CTRL_INFO, 0, bytes);
}
