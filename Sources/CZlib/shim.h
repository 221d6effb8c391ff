// zlib comes with libxml2, so that linking it costs nothing at start-up.
#ifndef BFTP_ZLIB_SHIM_H
#define BFTP_ZLIB_SHIM_H
#include <zlib.h>

// The macro that starts raw inflate is not seen from Swift.
static inline int bftp_inflate_start(z_stream *stream) {
    return inflateInit2(stream, -MAX_WBITS);
}
#endif
